package org.vfsruntime.planner.dynamics.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.dynamics.DynamicsModelContract;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.dynamics.DynamicsConfig;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.dynamics.DynamicsEvaluation;
import org.vfsruntime.planner.dynamics.DynamicsFile;
import org.vfsruntime.planner.dynamics.DynamicsTrainer;
import org.vfsruntime.planner.dynamics.MlpDynamicsModel;
import org.vfsruntime.planner.imagination.Workers;

/** One network, learned at three, four and five objects, and used at six, which it has never seen. */
class RelationalDynamicsModelTest extends DynamicsModelContract {
    private static final RelationalFamily FAMILY = new RelationalFamily();
    private static final int UNSEEN = 6;

    private static Mlp network;
    private static List<DynamicsTrainer.Result> learned;

    @TempDir
    private Path folder;

    @BeforeAll
    static void learn() {
        DynamicsConfig config = new DynamicsConfig(
                List.of(48, 48), 1, 0.1, new TrainingConfig(1_200, 256, 3e-3f, 0, 1, Loss.CROSS_ENTROPY, 1));
        learned = DynamicsTrainer.train(
                FAMILY,
                List.of(
                        SymbolicTable.walks(3, 150, 8, 1),
                        SymbolicTable.walks(4, 150, 8, 2),
                        SymbolicTable.walks(5, 150, 8, 3)),
                config,
                TrainingListener.SILENT,
                Optional.empty());
        network = ((RelationalDynamicsModel) learned.get(0).model().members().get(0)).network();
    }

    @Override
    protected DynamicsModel model() {
        return FAMILY.model(network, 12);
    }

    @Override
    protected List<Embedding> embeddings() {
        return List.of(
                SymbolicTable.random(4, new Random(1)).embedding(),
                SymbolicTable.random(4, new Random(2)).embedding());
    }

    @Test
    void oneNetworkServesEveryNumberOfObjectsItHasLearnedFrom() {
        assertThat(learned).extracting(result -> result.model().size()).containsExactly(6, 12, 20);
        for (DynamicsTrainer.Result result : learned) {
            DynamicsEvaluation heldOut = result.report().heldOut();
            assertThat(heldOut.oneStep()).isLessThan(0.5 * heldOut.unchanged());
        }
    }

    @Test
    void predictsANumberOfObjectsItHasNeverSeen() {
        DynamicsEvaluation unseen =
                DynamicsEvaluation.of(FAMILY.model(network, 30), SymbolicTable.walks(UNSEEN, 60, 8, 9));
        assertThat(unseen.oneStep()).isLessThan(0.5 * unseen.unchanged());
    }

    @Test
    void plansWithANumberOfObjectsItHasNeverSeen() {
        SkillCatalogue catalogue = SymbolicTable.catalogue(UNSEEN);
        SkillPlanner planner = PlannerKind.AFFORDANCE.create(FAMILY.model(network, 30), Workers.inline());
        Random random = new Random(4);
        int reached = 0;
        for (int episode = 0; episode < 20; episode++) {
            SymbolicTable table = SymbolicTable.random(UNSEEN, random);
            Goal goal = ThresholdGoal.parse("MoveNear_0_1 & MoveNear_2_3", catalogue);
            for (int step = 0; step < 6 && !goal.isReached(table.values(), 0); step++) {
                PlanResult result = planner.plan(table.embedding(), goal, random, Deadline.never());
                table = table.after(catalogue.indexOf(
                        ((PlanResult.Planned) result).best().skills().get(0)));
            }
            reached += goal.isReached(table.values(), 0) ? 1 : 0;
        }
        assertThat(reached).isGreaterThanOrEqualTo(18);
    }

    @Test
    void namesOfObjectsDoNotMatter() {
        // Swapping objects 1 and 3 swaps their pairs, in what is given and in what is predicted.
        Pairs pairs = new Pairs(5);
        int[] swap = {0, 3, 2, 1, 4};
        float[] z = SymbolicTable.random(5, new Random(7)).values();
        float[] swapped = new float[20];
        for (int pair = 0; pair < 20; pair++) {
            swapped[pairs.index(swap[pairs.first(pair)], swap[pairs.second(pair)])] = z[pair];
        }
        DynamicsModel model = FAMILY.model(network, 20);
        float[] next = new float[20];
        float[] swappedNext = new float[20];
        for (int skill = 0; skill < 20; skill++) {
            int swappedSkill = pairs.index(swap[pairs.first(skill)], swap[pairs.second(skill)]);
            model.predict(z, new int[] {skill}, 1, next);
            model.predict(swapped, new int[] {swappedSkill}, 1, swappedNext);
            for (int pair = 0; pair < 20; pair++) {
                int at = pairs.index(swap[pairs.first(pair)], swap[pairs.second(pair)]);
                assertThat(swappedNext[at]).isCloseTo(next[pair], within(1e-5f));
            }
        }
    }

    @Test
    void aValueThatIsNotFiniteStaysSo() {
        float[] z = SymbolicTable.random(4, new Random(1)).values();
        z[5] = Float.NaN;
        float[] next = new float[12];
        model().predict(z, new int[] {5}, 1, next);
        assertThat(next[5]).isNaN();
    }

    @Test
    void theFileServesEveryCatalogueOfPairs() {
        DynamicsEnsemble two =
                new DynamicsEnsemble(List.of(FAMILY.model(network, 6), FAMILY.model(network, 6)), Optional.empty());
        DynamicsFile.writeRelational(folder, two, Map.of("bank_manifest_sha256", "abc"));
        for (int objects = 3; objects <= 9; objects++) {
            DynamicsEnsemble read = DynamicsFile.read(folder, SymbolicTable.catalogue(objects));
            assertThat(read.size()).isEqualTo(objects * (objects - 1));
            assertThat(read.members()).hasSize(2);
        }
        List<String> odd = new ArrayList<>(SymbolicTable.catalogue(3).names());
        odd.add("Wave");
        assertThatThrownBy(() -> DynamicsFile.read(folder, SkillCatalogue.ofNames(odd)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of skills was 7");
    }

    @Test
    void anotherModelIsNotWrittenAsRelational() {
        Mlp other = Mlp.of(
                new MlpShape(4, List.of(1), 2, OutputActivation.SIGMOID),
                new float[4],
                new float[] {1, 1, 1, 1},
                List.of(new float[4], new float[2]),
                List.of(new float[1], new float[2]));
        DynamicsEnsemble flat = new DynamicsEnsemble(List.of(new MlpDynamicsModel(other)), Optional.empty());
        assertThatThrownBy(() -> DynamicsFile.writeRelational(folder, flat, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RelationalDynamicsModel");
        assertThatThrownBy(() -> FAMILY.model(other, 6))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("inputs of the relational dynamics network was 4")
                .hasMessageContaining("outputs of the relational dynamics network was 2");
    }
}
