package org.vfsruntime.ros.simrobot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.station.ArmStation;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ReceivedGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryFeedback;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;

/**
 * Follows joint trajectories, one at a time: a new one replaces the one before, as controllers of ROS do. Goals come on
 * any thread; the arm is driven by one.
 *
 * <p>A hand that contact pushes s metres off its way counts as joints that are off by s / 0.6 m radians, 0.6 m being
 * how far from its joints the arm works: a real arm would yield by about that much.
 */
final class ArmController
        implements ActionHandler<
                FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> {
    private static final double LEVER = 0.6;
    /** Pushed off by more than this, the arm stops to protect itself, whatever tolerance the goal allows. */
    private static final double PROTECTIVE_DEVIATION = 0.012;

    private final java.util.List<String> joints;
    private @Nullable Task task;

    private static final class Task {
        private final ReceivedGoal<
                        FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>
                goal;
        private final JointPath path;
        private double @Nullable [] start;
        private double allowedDeviation = PROTECTIVE_DEVIATION;
        private double time;

        Task(
                ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>
                        goal,
                JointPath path) {
            this.goal = goal;
            this.path = path;
        }
    }

    /** @param joints of the arm, from the base */
    ArmController(java.util.List<String> joints) {
        this.joints = java.util.List.copyOf(joints);
    }

    @Override
    public synchronized void onGoal(
            ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> goal) {
        JointPath path;
        try {
            path = new JointPath(goal.goal(), joints);
        } catch (InvalidInputException e) {
            String why = String.valueOf(e.getMessage());
            goal.reject(new FollowJointTrajectoryResult(FollowJointTrajectoryResult.INVALID_GOAL, why), why);
            return;
        }
        Task before = task;
        if (before != null) {
            before.goal.cancelled(result(FollowJointTrajectoryResult.SUCCESSFUL, "replaced"), "replaced by a new goal");
        }
        task = goal.accept("") ? new Task(goal, path) : null;
    }

    @Override
    public synchronized void onCancel(
            ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> goal) {
        Task now = task;
        if (now != null && now.goal == goal) {
            task = null;
        }
        goal.cancelled(result(FollowJointTrajectoryResult.SUCCESSFUL, "cancelled"), "cancelled; the arm holds");
    }

    /** Stops the arm where it is. */
    synchronized void stop(String why) {
        abort(FollowJointTrajectoryResult.INVALID_GOAL, why);
    }

    private void abort(int code, String why) {
        Task now = task;
        if (now != null) {
            task = null;
            now.goal.abort(result(code, why), why);
        }
    }

    /** @return whether it has a goal */
    synchronized boolean isMoving() {
        return task != null;
    }

    /** @return [dof] where the joints are to be at the end of the next tick */
    synchronized double[] target(ArmStation station) {
        Task now = task;
        if (now == null) {
            return station.joints();
        }
        double[] start = now.start;
        if (start == null) {
            start = station.joints();
            now.start = start;
            // Whoever wants to get away from what he met is let go.
            now.allowedDeviation = Math.max(PROTECTIVE_DEVIATION, station.deviation() + 0.001);
        }
        now.time += station.tickSeconds();
        return now.path.at(now.time, start);
    }

    /** Judges the tick that has passed. */
    synchronized void judge(ArmStation station) {
        Task now = task;
        if (now == null || now.start == null) {
            return;
        }
        double deviation = station.deviation();
        if (station.isJammed() || deviation > now.allowedDeviation) {
            abort(FollowJointTrajectoryResult.GOAL_TOLERANCE_VIOLATED, "protective stop: the hand met something");
        } else if (deviation / LEVER > now.path.pathTolerance()) {
            abort(
                    FollowJointTrajectoryResult.PATH_TOLERANCE_VIOLATED,
                    String.format(Locale.ROOT, "off the path by %.4f rad", deviation / LEVER));
        } else if (now.time >= now.path.seconds() - 1e-9) {
            task = null;
            now.goal.succeed(result(FollowJointTrajectoryResult.SUCCESSFUL, ""), "");
        }
    }

    private static FollowJointTrajectoryResult result(int code, String text) {
        return new FollowJointTrajectoryResult(code, text);
    }
}
