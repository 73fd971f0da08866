package org.vfsruntime.ros.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.safety.Fault;

/** Twelve ways in which an arm goes wrong, a hundred times each: nothing is commanded after a stop. */
class FaultInjectionTest {
    private static final int INJECTIONS = 100;
    private static final long LONGEST = 2_500_000_000L;

    @ParameterizedTest
    @EnumSource(Injection.class)
    void nothingIsCommandedAfterAStop(Injection injection) throws InterruptedException {
        SplittableRandom seeds = new SplittableRandom(injection.name().hashCode());
        long[] stopNanos = new long[INJECTIONS];
        for (int i = 0; i < INJECTIONS; i++) {
            stopNanos[i] = inject(injection, seeds.nextLong(LONGEST));
        }
        Arrays.sort(stopNanos);
        System.out.printf(
                "%s: software stop p50 %.3f ms, p99 %.3f ms%n",
                injection, stopNanos[INJECTIONS / 2] * 1e-6, stopNanos[INJECTIONS * 99 / 100] * 1e-6);
    }

    /** @return real nanoseconds from asking for a stop until every cancel was handed to the link */
    private static long inject(Injection injection, long after) throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(injection, after);
        AtomicLong sentWhenStopped = new AtomicLong(-1);
        RobotListener listener = new RobotListener() {
            @Override
            public void onFault(Fault fault) {
                sentWhenStopped.compareAndSet(-1, arm.sent());
            }
        };
        try (RosRobot robot = ScriptedRobots.robot(arm, listener)) {
            boolean overrun = injection == Injection.PLANNER_OVERRUN;
            wave(robot, arm, overrun);
            wave(robot, arm, false);
            long begin = System.nanoTime();
            robot.stopNow(new Fault(Fault.Kind.OPERATOR_STOP, "the test stops"));
            long took = System.nanoTime() - begin;
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE)).isInstanceOf(RobotFaultException.class);
            arm.pass(1_000_000_000L);
            assertThat(arm.sent()).as("%s after %d ns", injection, after).isEqualTo(sentWhenStopped.get());
            return took;
        }
    }

    private static void wave(RosRobot robot, ScriptedArm arm, boolean overrun) throws InterruptedException {
        arm.arm();
        try {
            robot.observe();
            if (overrun) {
                long before = arm.sent();
                arm.pass(6_000_000_000L);
                SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
                assertThat(outcome.status()).isEqualTo(Status.REFUSED);
                assertThat(outcome.detail()).contains("plan came 6.");
                assertThat(arm.sent()).isEqualTo(before);
            } else {
                robot.start(ScriptedRobots.WAVE).await();
            }
        } catch (RobotFaultException | InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    void nothingIsCommandedAfterAStopFromAnotherThreadWhileTheArmMoves() throws InterruptedException {
        for (int i = 0; i < INJECTIONS; i++) {
            ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
            AtomicLong sentWhenStopped = new AtomicLong(-1);
            int first = 1 + i % 3;
            try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none())) {
                Thread stopper = new Thread(() -> {
                    while (arm.sent() < first) {
                        Thread.onSpinWait();
                    }
                    robot.stopNow(new Fault(Fault.Kind.OPERATOR_STOP, "the test stops"));
                    sentWhenStopped.set(arm.sent());
                });
                stopper.start();
                waveUntilStopped(robot);
                stopper.join();
                arm.pass(1_000_000_000L);
                assertThat(arm.sent())
                        .as("stop %d, when goal %d was sent", i, first)
                        .isEqualTo(sentWhenStopped.get())
                        .isGreaterThanOrEqualTo(first);
            }
        }
    }

    private static void waveUntilStopped(RosRobot robot) throws InterruptedException {
        while (robot.fault().isEmpty()) {
            try {
                robot.observe();
                robot.start(ScriptedRobots.WAVE).await();
            } catch (RobotFaultException refused) {
                assertThat(robot.fault()).as(refused.getMessage()).isPresent();
            }
        }
    }

    @Test
    void aSkillRunsWhenNothingGoesWrong() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none())) {
            robot.observe();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.COMPLETED);
            assertThat(arm.sent()).isEqualTo(3);
            assertThat(robot.fault()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "STALE_OBSERVATION",
                "NAN_OBSERVATION",
                "MISSING_OBSERVATION",
                "GOAL_REJECTED",
                "LATE_ACCEPT",
                "RESULT_LOST",
                "BRIDGE_DROP",
                "CLOCK_JUMP"
            })
    void aFaultInMotionIsLatchedUntilAReset(Injection injection) throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(injection, 50_000_000L);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none())) {
            robot.observe();
            arm.armAtFirstGoal();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.ABORTED);
            assertThat(robot.fault()).as(outcome.detail()).isPresent();
            assertThat(arm.cancels()).isPositive();
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE))
                    .isInstanceOf(RobotFaultException.class)
                    .hasMessageContaining("waits for an operator's reset");
            assertThat(robot.reset()).isPresent();
            assertThat(robot.fault()).isEmpty();
        }
    }

    @Test
    void aSkillThatTakesTooLongIsCancelledAndLatched() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.RESULT_LOST, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), ScriptedSafety.deadline(0.3))) {
            robot.observe();
            arm.armAtFirstGoal();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).isEqualTo(Status.ABORTED);
            assertThat(outcome.detail()).contains("DEADLINE").contains("the arm stopped");
            assertThat(robot.fault().map(Fault::kind)).contains(Fault.Kind.DEADLINE);
        }
    }

    @Test
    void aLostMasterStopsTheArmAndKeepsItFromStarting() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none())) {
            robot.observe();
            arm.link().happen(new LinkEvent.MasterLost("refused"));
            assertThatThrownBy(() -> robot.start(ScriptedRobots.WAVE))
                    .isInstanceOf(RobotFaultException.class)
                    .hasMessageContaining("master");
            assertThat(arm.sent()).isZero();
            arm.link().happen(new LinkEvent.MasterBack(true));
            assertThat(robot.start(ScriptedRobots.WAVE).await().status()).isEqualTo(Status.COMPLETED);
        }
    }

    @Test
    void aDryRunCommandsNothing() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), safety -> safety.withDryRun(true))) {
            robot.observe();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).isEqualTo(Status.REFUSED);
            assertThat(outcome.detail()).isEqualTo("dry run: nothing is commanded");
            assertThat(arm.sent()).isZero();
        }
    }

    @Test
    void aMotionThatLeavesTheWorkSpaceIsNotSent() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), ScriptedSafety.narrow())) {
            robot.observe();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).isEqualTo(Status.REFUSED);
            assertThat(outcome.detail()).contains("outside of the work space");
            assertThat(arm.sent()).isZero();
        }
    }

    @Test
    void aSkillIsBannedFromItsZone() throws InterruptedException {
        ScriptedArm arm = new ScriptedArm(Injection.NONE, 0);
        try (RosRobot robot = ScriptedRobots.robot(arm, RobotListener.none(), ScriptedSafety.banned())) {
            robot.observe();
            SkillOutcome outcome = robot.start(ScriptedRobots.WAVE).await();
            assertThat(outcome.status()).isEqualTo(Status.REFUSED);
            assertThat(outcome.detail()).contains("zone 'left'");
        }
    }
}
