package org.vfsruntime.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.cli.scenario.ObjectChoice;
import org.vfsruntime.cli.scenario.RearrangeScenario;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.convolution.PairShape;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.sim.rearrange.RearrangeSight;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.image.ImageBank;
import org.vfsruntime.skills.policy.Repertoire;

/** The table with a camera, with values that know nothing yet. */
class SeeingRearrangeTest {
    private static final Path BANK =
            Path.of("..", "banks", "rearrange").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private final Scenario seeing = new RearrangeScenario(RearrangeSight.CAMERA);

    @BeforeEach
    void saveValues() throws IOException {
        Path policies = Files.createDirectory(folder.resolve("rearrange"));
        try (Stream<Path> files = Files.list(BANK)) {
            for (Path file : files.toList()) {
                Files.copy(file, policies.resolve(file.getFileName()));
            }
        }
        ConvShape shape = new ConvShape(
                80,
                160,
                7,
                List.of(new Convolution(4, 5, 5)),
                Optional.of(new PairShape(4, 8, List.of(), 3)),
                List.of(),
                12);
        List<float[]> weights = new ArrayList<>();
        Random random = new Random(1);
        for (List<Integer> of : shape.tensors()) {
            float[] some = new float[of.stream().reduce(1, Math::multiplyExact)];
            for (int i = 0; i < some.length; i++) {
                some[i] = (float) (0.1 * random.nextGaussian());
            }
            weights.add(some);
        }
        String skills = String.join(" ", seeing.catalogue().names());
        new ImageBank(ConvNetwork.of(shape, weights), skills, 0.99, "rearrange", BankStamp.of(policies), "a command")
                .save(folder.resolve("rearrange-image"));
    }

    @Test
    void allPairsOfFourObjectsAreValuedByOnePicture() {
        LoadedSkills skills = LoadedSkills.load(seeing, folder.resolve("rearrange-image"));
        try (SkillPractice practice = seeing.practice().open()) {
            practice.reset(1);
            Observation observation = practice.observe();
            Embedding embedding = skills.space().embed(observation);
            assertThat(embedding.size()).isEqualTo(12);
            practice.reset(2);
            Embedding other = skills.space().embed(practice.observe());
            for (int skill = 0; skill < 12; skill++) {
                assertThat(other.values()[skill]).isNotEqualTo(embedding.values()[skill]);
            }
        }
    }

    @Test
    void theBankThatShipsIsOfTheCameraThatThereIs() {
        Path shipped = BANK.resolveSibling("rearrange-image");
        assertThat(LoadedSkills.load(seeing, shipped).space().catalogue()).isEqualTo(seeing.catalogue());
        Scenario desk = new DeskScenario(DeskSight.CAMERA);
        assertThat(LoadedSkills.load(desk, BANK.resolveSibling("desk-image"))
                        .space()
                        .catalogue())
                .isEqualTo(desk.catalogue());
    }

    @Test
    void examsKeepToTheShapesThatWereChosen() {
        Scenario unseen =
                seeing.with(new ObjectChoice(OptionalInt.empty(), OptionalDouble.of(1), Optional.of("unseen")));
        int shapes = new RearrangeScenario().with(objects(4)).observationSpec().size() + 2; // after poses and two seeds
        try (SkillPractice exam = unseen.exam().open()) {
            exam.reset(3);
            float[] observation = exam.observe().values();
            for (int object = 0; object < 4; object++) {
                assertThat(observation[shapes + object]).isGreaterThanOrEqualTo(14f);
            }
        }
    }

    @Test
    void policiesOfAllPairsGoByThePosesAsWithoutACamera() {
        SkillBank bank = BankMindSource.skills(seeing, folder.resolve("rearrange"));
        Scenario blind = new RearrangeScenario().with(objects(4));
        Repertoire repertoire = seeing.repertoire(bank);
        try (SkillPractice practice = seeing.exam().open()) {
            repertoire.requireCompatible(practice);
            practice.reset(2);
            Observation with = practice.observe();
            int size = blind.observationSpec().size();
            Observation without = Observation.of(blind.observationSpec(), java.util.Arrays.copyOf(with.values(), size));
            for (int skill = 0; skill < 12; skill++) {
                assertThat(repertoire.policies().get(skill).choose(with).parameters())
                        .isEqualTo(blind.repertoire(bank).policies().get(skill).parameters(without));
            }
            assertThat(seeing.policies(bank).keySet()).containsExactlyElementsOf(seeing.catalogue());
        }
        try (SkillPractice other = blind.with(objects(5)).practice().open()) {
            assertThatThrownBy(() -> repertoire.requireCompatible(other))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("skills that the bank stands for");
        }
    }

    @Test
    void anotherNumberOfObjectsIsRefusedInOneShortLine() {
        Scenario five = seeing.with(objects(5));
        assertThatThrownBy(() -> LoadedSkills.load(five, folder.resolve("rearrange-image")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("skills was 'MoveNear(red,blue) … MoveNear(yellow,green)' (12)")
                .hasMessageContaining("must be 'MoveNear(red,blue) … MoveNear(purple,yellow)' (20)")
                .hasMessageNotContaining("\n");
    }

    @Test
    void toACameraTheTablesColourMayVaryAndNothingElse() {
        WorldOptions colours = new WorldOptions(0, true, false, 0);
        assertThat(seeing.draw(1, OptionalInt.of(1), colours).goal()).hasSize(1);
        assertThatThrownBy(() -> new RearrangeScenario().draw(1, OptionalInt.of(1), colours))
                .hasMessageContaining("--table-colour");
        assertThatThrownBy(() -> seeing.draw(1, OptionalInt.of(1), new WorldOptions(0, true, true, 0)))
                .hasMessageContaining("--arm-start")
                .hasMessageNotContaining("--table-colour");
    }

    private static ObjectChoice objects(int count) {
        return new ObjectChoice(OptionalInt.of(count), OptionalDouble.empty(), Optional.empty());
    }
}
