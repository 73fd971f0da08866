package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final DynamicsConfig CONFIG = config(600);

    private static DynamicsTrainer.Result learned;

    @TempDir
    private Path folder;

    @BeforeAll
    static void learn() {
        learned = DynamicsTrainer.train(TOY, CONFIG, TrainingListener.SILENT);
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new DynamicsConfig(List.of(), 1, CONFIG.training()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("hidden layers was empty but must be at least one; heldOut was 1.0 but must lie in (0, 1)");
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
        Path checkpoint = folder.resolve("checkpoint");
        assertThatThrownBy(() -> DynamicsTrainer.train(
                        TOY,
                        brief,
                        (step, steps, loss) -> {
                            if (step == 25) {
                                throw new CancellationException();
                            }
                        },
                        checkpoint,
                        10))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.exists(checkpoint)).isTrue();
        DynamicsTrainer.Result resumed = DynamicsTrainer.train(TOY, brief, TrainingListener.SILENT, checkpoint, 10);
        assertThat(resumed.report())
                .isEqualTo(DynamicsTrainer.train(TOY, brief, TrainingListener.SILENT)
                        .report());
    }

    private static DynamicsConfig config(int steps) {
        return new DynamicsConfig(
                List.of(64, 64), 0.1, new TrainingConfig(steps, 128, 3e-3f, 0, 1, Loss.CROSS_ENTROPY, 1));
    }
}
