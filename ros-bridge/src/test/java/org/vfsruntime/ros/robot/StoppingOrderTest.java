package org.vfsruntime.ros.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.ros.safety.Fault;

/** What is done, and in which order, when a motion must end. */
class StoppingOrderTest {
    @Test
    void anArmThatConfirmsItsStopIsStoppedByItsOwnStopToo() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.RESULT_LOST, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), ScriptedSafety.deadline(0.3))) {
            robot.observe();
            arm.armAtFirstGoal();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.detail()).contains("DEADLINE").contains("; the arm stopped");
            assertThat(arm.cancels()).isPositive();
        }
        assertThat(arm.link().serviceCalls()).as("its stop service").isPositive();
    }

    @Test
    void anArmThatDoesNotConfirmItsStopIsSaidSoAndItsOwnStopIsCalled() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.RESULT_LOST, 0);
        arm.ignoreCancels();
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), ScriptedSafety.deadline(0.3))) {
            robot.observe();
            arm.armAtFirstGoal();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.detail()).contains("DEADLINE").contains("did not confirm that it stopped");
            assertThat(robot.fault().map(Fault::kind)).contains(Fault.Kind.DEADLINE);
        }
        assertThat(arm.link().serviceCalls()).as("its stop service").isPositive();
    }

    @Test
    void aSkillMayBeCancelledTwiceAndTheNextOneStartsAtOnce() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), UnaryOperator.identity())) {
            robot.observe();
            SkillExecution first = robot.start(ScriptedRobots.WAVE);
            first.cancel();
            first.cancel();
            SkillOutcome.Status how = first.await().status();
            assertThat(how).isIn(Status.CANCELLED, Status.COMPLETED);
            first.cancel();
            assertThat(robot.fault()).isEmpty();
            robot.observe();
            assertThat(robot.start(ScriptedRobots.WAVE).await().status()).isEqualTo(Status.COMPLETED);
        }
    }

    @Test
    void anArmThatSomebodyElseStoppedWaitsForAnOperator() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), UnaryOperator.identity())) {
            robot.observe();
            arm.haltWatch(1, arm::cancelAll);
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).isEqualTo(Status.ABORTED);
            assertThat(outcome.detail()).contains("PREEMPTED and nobody here cancelled it");
            assertThat(robot.fault().map(Fault::kind)).contains(Fault.Kind.ARM_STOPPED);
            assertThat(arm.sent()).as("no retreat").isEqualTo(1);
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE)).isInstanceOf(RobotFaultException.class);
        }
        assertThat(arm.link().serviceCalls()).as("its stop service").isPositive();
    }

    @Test
    void anArmWhoseOwnStopWasPressedIsNotMovedAgain() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), UnaryOperator.identity())) {
            robot.observe();
            arm.haltWatch(1, arm::pressItsStop);
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).isEqualTo(Status.ABORTED);
            assertThat(robot.fault().map(Fault::toString).orElse("")).contains("ARM_STOPPED", "ABORTED (-1)");
            assertThat(arm.sent()).as("no retreat").isEqualTo(1);
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE)).isInstanceOf(RobotFaultException.class);
        }
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromStoppingTheArm() {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        RobotListener failing = new RobotListener() {
            @Override
            public void onFault(Fault fault) {
                throw new IllegalStateException("a defect of the listener");
            }
        };
        try (RosRobot robot = ScriptedRobots.robot(arm, failing, UnaryOperator.identity())) {
            robot.stopNow(new Fault(Fault.Kind.OPERATOR_STOP, "the test stops"));
            assertThat(robot.fault()).isPresent();
        }
        assertThat(arm.link().serviceCalls()).as("its stop service").isEqualTo(1);
    }

    @Test
    void anArmThatWasNotSeenLatelyIsNotCommanded() {
        ScriptedArm arm = new ScriptedArm(Injection.STALE_OBSERVATION, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), UnaryOperator.identity())) {
            robot.observe();
            arm.arm();
            arm.pass(600_000_000L);
            assertThatThrownBy(robot::observe)
                    .isInstanceOf(RobotFaultException.class)
                    .hasMessageContaining("must come within 0.50 s");
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE)).isInstanceOf(RobotFaultException.class);
            assertThat(arm.sent()).isZero();
        }
    }
}
