package org.vfsruntime.ros.robot;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.safety.CommandGate;
import org.vfsruntime.ros.safety.Fault;
import org.vfsruntime.ros.safety.StopCall;

/**
 * Sends one goal after the other and watches over each until it ended. On an alarm: no more commands, cancel, wait for
 * the arm to confirm, call its stops, latch the fault.
 */
final class SupervisedGoal {
    private static final Duration LOOK = Duration.ofMillis(10);

    private final CommandGate gate;
    private final CommandGate.Permit permit;
    private final ActiveGoal active;
    private final MotionWatch watch;
    private final StopCall stopCall;
    private final Duration cancelConfirm;

    SupervisedGoal(
            CommandGate gate,
            CommandGate.Permit permit,
            ActiveGoal active,
            MotionWatch watch,
            StopCall stopCall,
            Duration cancelConfirm) {
        this.gate = gate;
        this.permit = permit;
        this.active = active;
        this.watch = watch;
        this.stopCall = stopCall;
        this.cancelConfirm = cancelConfirm;
    }

    /**
     * @param send hands the goal over
     * @return how it ended by itself: as succeeded or aborted
     * @throws StoppedException when the motion must end: on an alarm, on a cancel, or because the goal was lost
     */
    <R extends Message> GoalEnd<R> run(Supplier<SentGoal<R>> send) throws StoppedException, InterruptedException {
        lookOut();
        SentGoal<R> goal = active.send(permit, send).orElseThrow(SupervisedGoal::cancelled);
        watch.beginToLook();
        try {
            return watched(goal);
        } finally {
            watch.endToLook();
        }
    }

    private <R extends Message> GoalEnd<R> watched(SentGoal<R> goal) throws StoppedException, InterruptedException {
        while (true) {
            Optional<GoalEnd<R>> end = goal.await(LOOK);
            if (permit.isRevoked()) {
                throw confirmed(goal);
            }
            if (end.isPresent()) {
                return ended(goal, end.get());
            }
            Optional<Fault> alarm = watch.blindness().or(watch::alarm);
            if (alarm.isPresent()) {
                throw stop(goal, alarm.get());
            }
        }
    }

    /** Lets time pass under watch. */
    void rest(double seconds) throws StoppedException, InterruptedException {
        double until = watch.seconds() + seconds;
        while (watch.seconds() < until) {
            lookOut();
            Thread.sleep(2);
        }
    }

    private void lookOut() throws StoppedException {
        if (permit.isRevoked()) {
            throw cancelled();
        }
        Optional<Fault> alarm = watch.alarm();
        if (alarm.isPresent()) {
            permit.revoke();
            stopCall.call();
            gate.latch(alarm.get());
            throw new StoppedException(SkillOutcome.Status.ABORTED, alarm.get().toString());
        }
    }

    private <R extends Message> GoalEnd<R> ended(SentGoal<R> goal, GoalEnd<R> end) throws StoppedException {
        if (end.status() == GoalEnd.Status.LOST) {
            // Whether the arm moves is not known, so everything that stops it is used.
            Fault fault = new Fault(Fault.Kind.STATUS_LOST, "goal " + goal.id() + " was lost: " + end.text());
            permit.revoke();
            goal.cancel();
            stopCall.call();
            gate.latch(fault);
            throw new StoppedException(SkillOutcome.Status.ABORTED, fault.toString());
        }
        boolean taken = end.status() == GoalEnd.Status.PREEMPTED
                || end.status() == GoalEnd.Status.RECALLED
                || end.status() == GoalEnd.Status.REJECTED;
        // A cancel of ours revokes the permit first, and then nobody comes here.
        if (taken) {
            throw armStopped("goal " + goal.id() + " ended as " + end.status() + " and nobody here cancelled it: "
                    + (end.text().isBlank() ? "no reason given" : end.text()));
        }
        return end;
    }

    /**
     * The arm was stopped by somebody else, who must not see it move again by itself.
     *
     * @param said what the arm gave as the reason
     */
    StoppedException armStopped(String said) {
        Fault fault = new Fault(Fault.Kind.ARM_STOPPED, said);
        permit.revoke();
        stopCall.call();
        gate.latch(fault);
        return new StoppedException(SkillOutcome.Status.ABORTED, fault.toString());
    }

    private <R extends Message> StoppedException stop(SentGoal<R> goal, Fault fault) throws InterruptedException {
        permit.revoke();
        goal.cancel();
        // Who has fallen silent will not confirm; there the robot's own stops are called at once.
        boolean confirmed = fault.kind() != Fault.Kind.STATUS_LOST && isConfirmed(goal);
        stopCall.call();
        gate.latch(fault);
        return new StoppedException(
                SkillOutcome.Status.ABORTED,
                fault + (confirmed ? "; the arm stopped" : "; the arm did not confirm that it stopped"));
    }

    /** Somebody else revoked the permit and cancelled the goal; the arm is to say that it stopped. */
    private <R extends Message> StoppedException confirmed(SentGoal<R> goal) throws InterruptedException {
        goal.cancel();
        if (isConfirmed(goal)) {
            return cancelled();
        }
        Fault fault = new Fault(
                Fault.Kind.STOP_NOT_CONFIRMED,
                "the arm did not confirm within " + cancelConfirm.toMillis() + " ms that it stopped");
        stopCall.call();
        gate.latch(fault);
        return new StoppedException(SkillOutcome.Status.CANCELLED, fault.toString());
    }

    private <R extends Message> boolean isConfirmed(SentGoal<R> goal) throws InterruptedException {
        return goal.await(cancelConfirm)
                .filter(end -> end.status() != GoalEnd.Status.LOST)
                .isPresent();
    }

    private static StoppedException cancelled() {
        return new StoppedException(SkillOutcome.Status.CANCELLED, "stopped on request");
    }
}
