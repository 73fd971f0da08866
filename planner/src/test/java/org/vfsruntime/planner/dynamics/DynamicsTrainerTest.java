package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.symbolic.ScriptedRobot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.control.EpisodeConfig;
import org.vfsruntime.planner.control.RecedingHorizonController;
import org.vfsruntime.planner.imagination.Workers;

class DynamicsTrainerTest {
    private static final Transitions TOY = ToyTransitions.collect(200, 20, 1);
    private static final MlpFamily TOY_FAMILY = new MlpFamily(8);
    private static final DynamicsConfig CONFIG = config(600);

    private static DynamicsTrainer.Result learned;

    @TempDir
    private Path folder;

    @BeforeAll
    static void learn() {
        learned = DynamicsTrainer.train(TOY_FAMILY, TOY, CONFIG, TrainingListener.SILENT, Optional.empty());
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new DynamicsConfig(List.of(), 0, 1, CONFIG.training()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("hidden layers was empty but must be at least one; members was 0 but must lie in [1, 32];"
                        + " heldOut was 1.0 but must lie in (0, 1)");
    }

    @Test
    void learnsTheToyWorldWellEnoughOnEpisodesItHasNotSeen() {
        DynamicsEvaluation heldOut = learned.report().heldOut();
        assertThat(learned.report().trainedOn()).isEqualTo(3_600);
        assertThat(heldOut.transitions()).isEqualTo(400);
        assertThat(heldOut.oneStep()).isLessThan(0.02).isLessThan(heldOut.unchanged() / 3);
        assertThat(heldOut.byHorizon()).hasSize(6);
        assertThat(heldOut.byHorizon().get(5).error()).isLessThan(0.1);
        assertThat(heldOut.bySkill()).hasSize(8);
    }

    @Test
    void aPlannerReachesTheLongGoalWithTheLearnedModel() {
        RecedingHorizonController controller = new RecedingHorizonController(
                SymbolicDeskSpace.create(),
                PlannerKind.AFFORDANCE.create(learned.model(), Workers.inline()),
                EpisodeConfig.STANDARD,
                () -> 0);
        var goal = ThresholdGoal.parse("PlaceBlueInDrawer & PlaceRedInDrawer & CloseDrawer", SymbolicDesk.SKILLS);
        int reached = 0;
        for (long seed = 0; seed < 20; seed++) {
            var result =
                    controller.run(ScriptedRobot.perfect(SymbolicDesk.closed()), goal, new Random(seed), event -> {});
            reached += result.reason() == StopReason.GOAL_REACHED ? 1 : 0;
        }
        assertThat(reached).isEqualTo(20);
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        DynamicsConfig brief = config(40);
        DynamicsTrainer.Checkpoints checkpoints = new DynamicsTrainer.Checkpoints(folder.resolve("checkpoint"), 10);
        assertThatThrownBy(() -> DynamicsTrainer.train(
                        TOY_FAMILY,
                        TOY,
                        brief,
                        (step, steps, loss) -> {
                            if (step == 25) {
                                throw new CancellationException();
                            }
                        },
                        Optional.of(checkpoints)))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.exists(checkpoints.of(0))).isTrue();
        DynamicsTrainer.Result resumed =
                DynamicsTrainer.train(TOY_FAMILY, TOY, brief, TrainingListener.SILENT, Optional.of(checkpoints));
        assertThat(resumed.report())
                .isEqualTo(DynamicsTrainer.train(TOY_FAMILY, TOY, brief, TrainingListener.SILENT, Optional.empty())
                        .report());
    }

    private static DynamicsConfig config(int steps) {
        return new DynamicsConfig(
                List.of(64, 64), 1, 0.1, new TrainingConfig(steps, 128, 3e-3f, 0, 1, Loss.CROSS_ENTROPY, 1));
    }

    @Test
    void membersOfAnEnsembleLearnDifferentlyAndGoOnWhereTheyWere() {
        DynamicsConfig brief = config(40).withMembers(3);
        DynamicsTrainer.Checkpoints checkpoints = new DynamicsTrainer.Checkpoints(folder.resolve("three"), 10);
        assertThatThrownBy(() -> DynamicsTrainer.train(
                        TOY_FAMILY,
                        TOY,
                        brief,
                        (step, steps, loss) -> {
                            assertThat(steps).isEqualTo(120);
                            if (step == 65) {
                                throw new CancellationException();
                            }
                        },
                        Optional.of(checkpoints)))
                .isInstanceOf(CancellationException.class);
        DynamicsEnsemble resumed = DynamicsTrainer.train(
                        TOY_FAMILY, TOY, brief, TrainingListener.SILENT, Optional.of(checkpoints))
                .model();
        DynamicsEnsemble whole = DynamicsTrainer.train(
                        TOY_FAMILY, TOY, brief, TrainingListener.SILENT, Optional.empty())
                .model();
        float[][] weights = new float[3][];
        for (int member = 0; member < 3; member++) {
            weights[member] = firstLayer(whole, member);
            assertThat(firstLayer(resumed, member)).containsExactly(weights[member]);
        }
        assertThat(weights[0]).isNotEqualTo(weights[1]);
        assertThat(weights[1]).isNotEqualTo(weights[2]);
    }

    private static float[] firstLayer(DynamicsEnsemble ensemble, int member) {
        return ((NetworkDynamics) ensemble.members().get(member)).network().weights(0);
    }
}
