package org.vfsruntime.ros.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.safety.Fault;

/** A machine that is late stops a real arm, and is no fault of a simulated one. */
class LatenessTest {
    private static final long PAUSE = 200_000_000L;

    private static RosRobot robot(ScriptedArm arm, RobotConfig.Kind kind) {
        return ScriptedRobots.robot(arm, RobotListener.none(), ScriptedRobots.config(kind, UnaryOperator.identity()));
    }

    @Test
    void aPauseOfTheWatchStopsARealArmAndIsLatched() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = robot(arm, RobotConfig.Kind.REAL)) {
            robot.observe();
            arm.haltWatch(PAUSE);
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.ABORTED);
            assertThat(outcome.detail()).contains("halted for 0.2").contains("the arm stopped");
            assertThat(robot.fault().map(Fault::kind)).contains(Fault.Kind.WATCH_HALTED);
            assertThat(arm.cancels()).isPositive();
        }
    }

    @Test
    void anArmThatNobodyWatchesIsNotSaidToBeWatched() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        List<Boolean> watched = new ArrayList<>();
        try (RosRobot robot = robot(arm, RobotConfig.Kind.SIMULATED)) {
            robot.observe();
            watched.add(robot.isWatched());
            arm.haltWatch(100_000_000L, () -> watched.add(robot.isWatched()));
            robot.start(ScriptedRobots.WAVE).await();
            arm.pass(2_000_000_000L);
            watched.add(robot.isWatched());
            robot.observe();
            arm.haltWatch(600_000_000L, () -> watched.add(robot.isWatched()));
            robot.start(ScriptedRobots.WAVE).await();
        }
        assertThat(watched)
                .as("at rest, in motion, at rest again, while the watch hangs")
                .containsExactly(true, true, true, false);
    }

    @Test
    void theSamePauseIsNoFaultOfASimulatedArm() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = robot(arm, RobotConfig.Kind.SIMULATED)) {
            robot.observe();
            arm.haltWatch(PAUSE);
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.COMPLETED);
            assertThat(robot.fault()).isEmpty();
        }
    }

    @Test
    void aSimulatedArmThatFallsSilentIsStoppedToo() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.STALE_OBSERVATION, 50_000_000L);
        UnaryOperator<org.vfsruntime.ros.config.SafetyConfig> slow = ScriptedSafety.slow();
        try (RosRobot robot = ScriptedRobots.robot(
                arm, RobotListener.none(), ScriptedRobots.config(RobotConfig.Kind.SIMULATED, slow))) {
            robot.observe();
            arm.armAtFirstGoal();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.ABORTED);
            assertThat(robot.fault().map(Fault::kind)).contains(Fault.Kind.SENSOR_LOST);
        }
    }

    @Test
    void aRealArmIsNotCommandedInSimulatedTime() {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        arm.simulateTime();
        try (RosRobot robot = robot(arm, RobotConfig.Kind.REAL)) {
            robot.observe();
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE))
                    .isInstanceOf(RobotFaultException.class)
                    .hasMessageContaining("is real but /use_sim_time is true");
            assertThat(robot.problems()).anySatisfy(line -> assertThat(line).contains("/use_sim_time"));
            assertThat(arm.sent()).isZero();
        }
    }
}
