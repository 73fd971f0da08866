package org.vfsruntime.ros.simrobot;

import org.jspecify.annotations.Nullable;
import org.vfsruntime.manipulation.station.ArmStation;
import org.vfsruntime.manipulation.station.StationView;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ReceivedGoal;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandFeedback;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandGoal;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandResult;

/** Moves the fingers, one goal at a time. Goals come on any thread; the fingers are driven by one. */
final class GripperController
        implements ActionHandler<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> {
    private static final double FINGER_SECONDS = 0.3;
    private static final double REACHED = 0.003;
    private static final double STANDARD_NEWTON = 20;
    private static final double WIDEST = 0.2;

    private @Nullable ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> goal;
    private boolean begun;
    private double time;

    @Override
    public synchronized void onGoal(
            ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> next) {
        double width = next.goal().command().position();
        double newton = next.goal().command().maxEffort();
        if (!(width >= 0 && width <= WIDEST && newton >= 0 && newton <= 1000)) {
            next.reject(
                    new GripperCommandResult(0, 0, false, false),
                    "position was " + width + " and max_effort " + newton
                            + " but must be in [0, 0.2] m and [0, 1000] N");
            return;
        }
        var before = goal;
        if (before != null) {
            before.cancelled(new GripperCommandResult(0, 0, false, false), "replaced by a new goal");
        }
        goal = next.accept("") ? next : null;
        begun = false;
        time = 0;
    }

    @Override
    public synchronized void onCancel(
            ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> cancelled) {
        if (goal == cancelled) {
            goal = null;
        }
        cancelled.cancelled(new GripperCommandResult(0, 0, false, false), "cancelled");
    }

    /** Ends the goal where it is. */
    synchronized void stop(String why) {
        var now = goal;
        if (now != null) {
            goal = null;
            now.abort(new GripperCommandResult(0, 0, false, false), why);
        }
    }

    /** Commands the fingers before a tick. */
    synchronized void command(ArmStation station) {
        var now = goal;
        if (now != null && !begun) {
            begun = true;
            double newton = now.goal().command().maxEffort();
            station.grip(now.goal().command().position(), newton == 0 ? STANDARD_NEWTON : newton);
        }
    }

    /** Judges the tick that has passed. */
    synchronized void judge(StationView view, double tickSeconds) {
        var now = goal;
        if (now == null || !begun) {
            return;
        }
        time += tickSeconds;
        if (time < FINGER_SECONDS - 1e-9) {
            return;
        }
        goal = null;
        double width = view.gripWidth();
        boolean reached = Math.abs(width - now.goal().command().position()) <= REACHED;
        now.succeed(new GripperCommandResult(width, view.fingerNewton(), !reached, reached), "");
    }
}
