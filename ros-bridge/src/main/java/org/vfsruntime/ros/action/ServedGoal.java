package org.vfsruntime.ros.action;

import org.jspecify.annotations.Nullable;
import org.vfsruntime.ros.link.ReceivedGoal;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalID;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;

/** A goal as its server sees it: the state machine of an actionlib server. */
final class ServedGoal<G extends Message, R extends Message, F extends Message> implements ReceivedGoal<G, R, F> {
    private final GoalID goalId;
    private final G goal;
    private final Announcer<R, F> announcer;
    private int status = GoalStatus.PENDING;
    private String text = "";
    private long endedNanos;

    /** Tells the clients. */
    interface Announcer<R, F> {
        /** A goal's status changed. */
        void onChange();

        /** A goal ended. */
        void onResult(GoalStatus status, R result);

        /** A goal is under way. */
        void onFeedback(GoalStatus status, F feedback);
    }

    ServedGoal(GoalID goalId, G goal, Announcer<R, F> announcer) {
        this.goalId = goalId;
        this.goal = goal;
        this.announcer = announcer;
    }

    @Override
    public String id() {
        return goalId.id();
    }

    GoalID goalId() {
        return goalId;
    }

    @Override
    public G goal() {
        return goal;
    }

    synchronized GoalStatus status() {
        return new GoalStatus(goalId, status, text);
    }

    @Override
    public synchronized boolean isCancelRequested() {
        return status == GoalStatus.RECALLING || status == GoalStatus.PREEMPTING;
    }

    @Override
    public synchronized boolean hasEnded() {
        return GoalStates.hasEnded(status);
    }

    /** @return whether it ended at least that long ago */
    synchronized boolean endedBefore(long nanos) {
        return GoalStates.hasEnded(status) && nanos - endedNanos >= 0;
    }

    /** @return whether the handler is to be told: it is under way and nobody has asked before */
    boolean requestCancel() {
        return change(GoalStatus.PENDING, GoalStatus.RECALLING, "")
                || change(GoalStatus.ACTIVE, GoalStatus.PREEMPTING, "");
    }

    @Override
    public boolean accept(String why) {
        return change(GoalStatus.PENDING, GoalStatus.ACTIVE, why);
    }

    private boolean change(int from, int to, String why) {
        synchronized (this) {
            if (status != from) {
                return false;
            }
            status = to;
            text = why;
        }
        announcer.onChange();
        return true;
    }

    @Override
    public boolean feedback(F feedback) {
        synchronized (this) {
            if (status != GoalStatus.ACTIVE && status != GoalStatus.PREEMPTING) {
                return false;
            }
        }
        announcer.onFeedback(status(), feedback);
        return true;
    }

    @Override
    public boolean reject(R result, String why) {
        return end(GoalStatus.REJECTED, null, result, why);
    }

    @Override
    public boolean succeed(R result, String why) {
        return end(null, GoalStatus.SUCCEEDED, result, why);
    }

    @Override
    public boolean abort(R result, String why) {
        return end(null, GoalStatus.ABORTED, result, why);
    }

    @Override
    public boolean cancelled(R result, String why) {
        return end(GoalStatus.RECALLED, GoalStatus.PREEMPTED, result, why);
    }

    /**
     * @param beforeStart status that a goal gets which has not begun; null: such a goal cannot end like this
     * @param afterStart the same for a goal that has
     */
    private boolean end(@Nullable Integer beforeStart, @Nullable Integer afterStart, R result, String why) {
        synchronized (this) {
            Integer next = switch (status) {
                case GoalStatus.PENDING, GoalStatus.RECALLING -> beforeStart;
                case GoalStatus.ACTIVE, GoalStatus.PREEMPTING -> afterStart;
                default -> null;
            };
            if (next == null) {
                return false;
            }
            status = next;
            text = why;
            endedNanos = System.nanoTime();
        }
        announcer.onResult(status(), result);
        return true;
    }
}
