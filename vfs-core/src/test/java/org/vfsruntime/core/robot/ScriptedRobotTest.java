package org.vfsruntime.core.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.ScriptedRobot;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;

class ScriptedRobotTest extends RobotContract {
    @Override
    protected Robot robot(long seed) {
        return ScriptedRobot.perfect(SymbolicDesk.closed());
    }

    @Override
    protected List<Skill> skillsThatWork() {
        return List.of(SymbolicDesk.skill("OpenDrawer"), SymbolicDesk.skill("PickBlue"));
    }

    @Test
    void whatIsImpossibleIsRefused() throws InterruptedException {
        try (ScriptedRobot robot = ScriptedRobot.perfect(SymbolicDesk.closed())) {
            SkillOutcome outcome =
                    robot.start(SymbolicDesk.skill("PlaceRedInDrawer")).await();
            assertThat(outcome.status()).isEqualTo(SkillOutcome.Status.REFUSED);
            assertThat(robot.desk()).isEqualTo(SymbolicDesk.closed());
            assertThat(robot.started()).containsExactly(SymbolicDesk.skill("PlaceRedInDrawer"));
        }
    }

    @Test
    void aHangingSkillEndsWhenItIsCancelledFromAnotherThread() throws InterruptedException {
        try (ScriptedRobot robot = ScriptedRobot.hanging(SymbolicDesk.closed())) {
            SkillExecution execution = robot.start(SymbolicDesk.SKILLS.get(0));
            Thread operator = new Thread(() -> {
                awaitStart(robot);
                execution.cancel();
            });
            operator.start();
            assertThat(execution.await().status()).isEqualTo(SkillOutcome.Status.CANCELLED);
            operator.join();
            assertThat(robot.isRunning()).isFalse();
        }
    }

    @Test
    void negativeTicksAreRejected() {
        assertThatThrownBy(() -> new SkillOutcome(SkillOutcome.Status.COMPLETED, -1, ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("outcome ticks was -1 but must be ≥ 0");
    }

    @Test
    void everyStateCanBeReadBackFromItsEmbeddingAndItsObservation() {
        for (SymbolicDesk desk : List.of(
                SymbolicDesk.closed(),
                new SymbolicDesk(true, Spot.HAND, Spot.COUNTER),
                new SymbolicDesk(false, Spot.DRAWER, Spot.HAND))) {
            assertThat(SymbolicDesk.decode(desk.embedding().values(), 0)).isEqualTo(desk);
            assertThat(SymbolicDesk.observed(desk.observation().values(), 0)).isEqualTo(desk);
        }
    }

    private static void awaitStart(ScriptedRobot robot) {
        try {
            robot.awaitFirstStart();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
