package org.vfsruntime.ros.robot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandResult;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.std_msgs.Float32MultiArray;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.std_msgs.MultiArrayLayout;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectoryPoint;

/**
 * An arm whose time passes as it is looked at, so that no test waits for a real clock: each look at the clock lets eight
 * milliseconds pass, waiting for a goal lets all of the wait pass. Tells its joints 125 times a second.
 */
final class ScriptedArm implements LongSupplier, RosClock, ScriptedLink.Script {
    static final List<String> JOINTS = List.of("joint1", "joint2", "joint3", "joint4", "joint5", "joint6", "joint7");
    private static final long LOOK = 8_000_000;
    private static final long PERIOD = 8_000_000;
    private static final long EPOCH = 1_000_000_000_000L;

    private final Injection injection;
    private final long faultAfter;
    private final ScriptedLink link = new ScriptedLink(this, this);
    private final double[] q = DeskArm.ready();
    private final List<Goal<?>> goals = new ArrayList<>();
    private long nanos;
    private long told;
    private long jump;
    private long faultAt = Long.MAX_VALUE;
    private long sent;
    private int cancels;
    private boolean armsAtGoal;
    private long haltNanos;
    private Runnable atEndOfHalt = () -> {};
    private boolean simulatedTime;
    private boolean ignoresCancels;

    /**
     * @param injection what goes wrong
     * @param faultAfter nanoseconds from the first goal, or from the beginning when nothing is ever sent
     */
    ScriptedArm(Injection injection, long faultAfter) {
        this.injection = injection;
        this.faultAfter = faultAfter;
    }

    ScriptedLink link() {
        return link;
    }

    /** The fault may strike from now on. */
    synchronized void arm() {
        faultAt = nanos + faultAfter;
    }

    /** The fault may strike from the first goal on. */
    synchronized void armAtFirstGoal() {
        armsAtGoal = true;
    }

    synchronized long sent() {
        return sent;
    }

    synchronized int cancels() {
        return cancels;
    }

    /** The program that looks at the arm does not get the processor for so long, once, while the arm moves. */
    synchronized void haltWatch(long forNanos) {
        haltWatch(forNanos, () -> {});
    }

    /** @param atItsEnd done when that time has passed, before the watch looks again */
    synchronized void haltWatch(long forNanos, Runnable atItsEnd) {
        haltNanos = forNanos;
        atEndOfHalt = atItsEnd;
    }

    /** The clock is said to be a simulation's. */
    synchronized void simulateTime() {
        simulatedTime = true;
    }

    /** Cancels arrive and change nothing. */
    synchronized void ignoreCancels() {
        ignoresCancels = true;
    }

    /** As an arm does whose own stop was pressed: its goals end as aborted, for no reason of tolerances. */
    synchronized void pressItsStop() {
        goals.forEach(goal -> goal.abort(FollowJointTrajectoryResult.INVALID_GOAL));
    }

    private void halt() {
        long halt;
        Runnable atItsEnd;
        synchronized (this) {
            halt = haltNanos;
            atItsEnd = atEndOfHalt;
            haltNanos = 0;
            atEndOfHalt = () -> {};
        }
        pass(halt);
        atItsEnd.run();
    }

    private boolean struck() {
        return nanos >= faultAt;
    }

    @Override
    public long getAsLong() {
        pass(LOOK);
        synchronized (this) {
            return nanos;
        }
    }

    /** Lets time pass. */
    void pass(long by) {
        List<Runnable> messages = new ArrayList<>();
        synchronized (this) {
            long end = nanos + by;
            while (nanos < end) {
                nanos = Math.min(end, told + PERIOD);
                if (nanos >= told + PERIOD) {
                    told = nanos;
                    goals.forEach(Goal::step);
                    tell(messages);
                }
            }
            if (injection == Injection.CLOCK_JUMP && struck()) {
                jump = faultAfter % 2 == 0 ? -3_000_000_000L : 30_000_000_000L;
            }
        }
        messages.forEach(Runnable::run);
    }

    private void tell(List<Runnable> messages) {
        long at = nanos;
        messages.add(() -> link.deliver("/alive", new Float32MultiArray(MultiArrayLayout.zero(), new float[] {1}), at));
        boolean struck = struck();
        if (struck && injection == Injection.STALE_OBSERVATION) {
            return;
        }
        double[] positions = java.util.Arrays.copyOf(q, q.length + 2);
        List<String> names = new ArrayList<>(JOINTS);
        names.addAll(List.of("finger_left", "finger_right"));
        if (struck && injection == Injection.NAN_OBSERVATION) {
            positions[3] = Double.NaN;
        }
        if (struck && injection == Injection.MISSING_OBSERVATION) {
            names.remove(2);
            positions = java.util.Arrays.copyOf(positions, positions.length - 1);
        }
        if (struck && injection == Injection.WRONG_SHAPE_OBSERVATION) {
            positions = java.util.Arrays.copyOf(positions, 3);
        }
        JointState state = new JointState(new Header(0, now(), ""), names, positions, new double[0], new double[0]);
        messages.add(() -> link.deliver("/joint_states", state, at));
    }

    @Override
    public synchronized RosTime now() {
        return RosTime.ofNanos(EPOCH + nanos + jump);
    }

    @Override
    public synchronized boolean isSimulated() {
        return simulatedTime;
    }

    @Override
    public boolean awaitTime(Duration timeout) {
        return true;
    }

    @Override
    public boolean awaitUntil(RosTime time, Duration timeout) {
        return true;
    }

    @Override
    public synchronized boolean isConnected() {
        return !(injection == Injection.BRIDGE_DROP && struck());
    }

    @Override
    public synchronized void cancelAll() {
        goals.forEach(Goal::cancel);
    }

    @Override
    public synchronized <R extends Message> SentGoal<R> send(String action, Message goal) {
        sent++;
        if (armsAtGoal && sent == 1) {
            faultAt = nanos + faultAfter;
        }
        Goal<R> next = new Goal<>("goal " + sent, goal);
        goals.add(next);
        return next;
    }

    /** A goal that takes its time, and goes wrong as the injection says. */
    private final class Goal<R extends Message> implements SentGoal<R> {
        private final String id;
        private final Message goal;
        private final long begin = nanos;
        private final long seconds;
        private @Nullable GoalEnd<R> end;

        Goal(String id, Message goal) {
            this.id = id;
            this.goal = goal;
            this.seconds = goal instanceof FollowJointTrajectoryGoal motion
                    ? last(motion).timeFromStart().toDuration().toNanos()
                    : 300_000_000L;
        }

        private static JointTrajectoryPoint last(FollowJointTrajectoryGoal motion) {
            List<JointTrajectoryPoint> points = motion.trajectory().points();
            return points.get(points.size() - 1);
        }

        void abort(int code) {
            if (end == null) {
                finish(GoalEnd.Status.ABORTED, code);
            }
        }

        void step() {
            if (end != null) {
                return;
            }
            long elapsed = nanos - begin;
            if (struck() && injection == Injection.GOAL_REJECTED) {
                finish(GoalEnd.Status.REJECTED, -1);
            } else if (struck() && injection == Injection.ABORT) {
                finish(GoalEnd.Status.ABORTED, FollowJointTrajectoryResult.PATH_TOLERANCE_VIOLATED);
            } else if (struck() && (injection == Injection.LATE_ACCEPT || injection == Injection.RESULT_LOST)) {
                // The client's own limits: nothing was heard for two seconds.
                if (elapsed > 2_000_000_000L) {
                    finish(GoalEnd.Status.LOST, 0);
                }
            } else if (!(struck() && injection == Injection.BRIDGE_DROP) && elapsed >= seconds) {
                if (goal instanceof FollowJointTrajectoryGoal motion) {
                    System.arraycopy(last(motion).positions(), 0, q, 0, q.length);
                }
                finish(GoalEnd.Status.SUCCEEDED, 0);
            }
        }

        @SuppressWarnings("unchecked") // the result is of the goal's action
        private void finish(GoalEnd.Status status, int code) {
            Message result = goal instanceof FollowJointTrajectoryGoal
                    ? new FollowJointTrajectoryResult(code, "")
                    : new GripperCommandResult(0.04, 0, false, true);
            boolean lost = status == GoalEnd.Status.LOST;
            end = new GoalEnd<>(status, "", lost ? Optional.empty() : Optional.of((R) result));
            if (injection == Injection.RESULT_TWICE) {
                end = new GoalEnd<>(status, "said twice", Optional.of((R) result));
            }
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public GoalPhase phase() {
            return end == null ? GoalPhase.ACTIVE : GoalPhase.ENDED;
        }

        @Override
        public void cancel() {
            synchronized (ScriptedArm.this) {
                cancels++;
                boolean deaf = ignoresCancels || (struck() && injection == Injection.BRIDGE_DROP);
                if (end == null && !deaf) {
                    finish(GoalEnd.Status.PREEMPTED, 0);
                }
            }
        }

        @Override
        public Optional<GoalEnd<R>> end() {
            synchronized (ScriptedArm.this) {
                return Optional.ofNullable(end);
            }
        }

        @Override
        public Optional<GoalEnd<R>> await(Duration timeout) {
            long left = timeout.toNanos();
            while (left > 0 && end().isEmpty()) {
                pass(Math.min(left, PERIOD));
                left -= PERIOD;
            }
            halt();
            return end();
        }
    }
}
