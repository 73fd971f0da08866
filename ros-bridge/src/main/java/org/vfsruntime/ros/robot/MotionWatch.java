package org.vfsruntime.ros.robot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.perception.Freshness;
import org.vfsruntime.ros.perception.JointBoard;
import org.vfsruntime.ros.perception.Perception;
import org.vfsruntime.ros.safety.ClockWatch;
import org.vfsruntime.ros.safety.Fault;
import org.vfsruntime.ros.safety.Lateness;
import org.vfsruntime.ros.safety.ModelMatch;

/** Watches over one skill while the arm moves. For one thread, but for {@link #isAwake}. */
final class MotionWatch {
    private final Perception perception;
    private final ArmActions actions;
    private final Connection connection;
    private final ModelMatch model;
    private final Freshness freshness;
    private final ClockWatch clockWatch;
    private final RosClock clock;
    private final LongSupplier nanoClock;
    private final double deadline;
    private final double blindness;
    private final RosTime begin;
    private final long beginNanos;
    private volatile long lookedNanos;
    private volatile boolean moving;

    MotionWatch(
            Perception perception,
            ArmActions actions,
            Connection connection,
            ModelMatch model,
            RobotConfig config,
            RosClock clock,
            LongSupplier nanoClock) {
        this.perception = perception;
        this.actions = actions;
        this.connection = connection;
        this.model = model;
        this.clock = clock;
        this.nanoClock = nanoClock;
        Lateness lateness = Lateness.of(config);
        this.freshness = new Freshness(
                clock, nanoClock, lateness.motionAge(), Math.min(lateness.silence(), lateness.motionAge()));
        this.clockWatch = new ClockWatch(clock, nanoClock);
        this.deadline = config.safety().skillDeadline();
        this.blindness = lateness.blindness();
        this.begin = clock.now();
        this.beginNanos = nanoClock.getAsLong();
        this.lookedNanos = beginNanos;
    }

    /** The arm begins to move; from now on it must be looked at often. */
    void beginToLook() {
        lookedNanos = nanoClock.getAsLong();
        moving = true;
    }

    /** The arm has come to rest, as far as it says. */
    void endToLook() {
        moving = false;
    }

    /**
     * @param longest nanoseconds between two looks
     * @return false when the arm moves and nobody has looked for longer; may be asked on any thread
     */
    boolean isAwake(long longest) {
        return !moving || nanoClock.getAsLong() - lookedNanos <= longest;
    }

    /** @return why the arm must stop at once, where this program itself did not look for too long */
    Optional<Fault> blindness() {
        long nanos = nanoClock.getAsLong();
        double gap = (nanos - lookedNanos) * 1e-9;
        lookedNanos = nanos;
        return gap <= blindness
                ? Optional.empty()
                : Optional.of(new Fault(
                        Fault.Kind.WATCH_HALTED,
                        String.format(
                                Locale.ROOT,
                                "this program was halted for %.2f s while the arm moved but must look every %.2f s: is"
                                        + " the machine too busy?",
                                gap,
                                blindness)));
    }

    /** @return seconds since the skill began, by the clock of the robot */
    double seconds() {
        return Math.max(0, clock.now().since(begin).toNanos() * 1e-9);
    }

    /** @return why the arm must stop at once; empty while all is well */
    Optional<Fault> alarm() {
        return clock().or(this::late).or(this::connection).or(this::joints).or(this::servers);
    }

    private Optional<Fault> clock() {
        return clockWatch.jump().map(detail -> new Fault(Fault.Kind.CLOCK_JUMP, detail));
    }

    private Optional<Fault> late() {
        double real = (nanoClock.getAsLong() - beginNanos) * 1e-9;
        // In simulated time, what holds up a skill is as often the machine as the robot: both clocks must agree.
        double seconds = clock.isSimulated() ? Math.min(real, seconds()) : Math.max(real, seconds());
        return seconds <= deadline
                ? Optional.empty()
                : Optional.of(new Fault(
                        Fault.Kind.DEADLINE,
                        String.format(
                                Locale.ROOT,
                                "the skill ran for %.1f s but must end within %.1f s",
                                seconds,
                                deadline)));
    }

    private Optional<Fault> connection() {
        return connection.problem().map(detail -> new Fault(Fault.Kind.MASTER_LOST, detail));
    }

    private Optional<Fault> servers() {
        List<String> missing = actions.missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(Fault.Kind.STATUS_LOST, "no status from " + String.join(" and ", missing)));
    }

    private Optional<Fault> joints() {
        try {
            JointBoard.Joints joints =
                    perception.joints().orElseThrow(() -> new InvalidInputException("no joint state"));
            return freshness
                    .objection("the joint state", joints.stamp(), joints.arrivedNanos())
                    .map(detail -> new Fault(Fault.Kind.SENSOR_LOST, detail))
                    .or(() -> model.positions(joints.positions()).stream()
                            .findFirst()
                            .map(detail -> new Fault(Fault.Kind.MODEL_MISMATCH, detail)));
        } catch (InvalidInputException e) {
            return Optional.of(new Fault(Fault.Kind.SENSOR_LOST, String.valueOf(e.getMessage())));
        }
    }
}
