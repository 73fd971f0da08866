package org.vfsruntime.ros.robot;

import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment;
import org.vfsruntime.ros.config.ArmConfig;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandResult;
import org.vfsruntime.ros.perception.JointBoard;
import org.vfsruntime.ros.perception.Perception;

/** Drives a motion program segment by segment, each planned from where the segment before really ended. */
final class ProgramRun {
    /** An arm that gets away from what it met begins off its path. */
    private static final double RETREAT_SLACK = 5;

    private final Skill skill;
    private final Perception perception;
    private final MotionPlans plans;
    private final ArmActions actions;
    private final ArmConfig arm;
    private final SupervisedGoal goals;

    /** How a segment ended; empty: as planned. */
    private record Obstacle(String detail) {
        static final Obstacle NONE = new Obstacle("");

        boolean isThere() {
            return !detail.isEmpty();
        }
    }

    ProgramRun(
            Skill skill,
            Perception perception,
            MotionPlans plans,
            ArmActions actions,
            ArmConfig arm,
            SupervisedGoal goals) {
        this.skill = skill;
        this.perception = perception;
        this.plans = plans;
        this.actions = actions;
        this.arm = arm;
        this.goals = goals;
    }

    /**
     * @param program to drive
     * @param retreat for when something is met that should not be
     * @throws StoppedException when the motion did not come to its end
     */
    void drive(MotionProgram program, MotionProgram retreat) throws StoppedException, InterruptedException {
        for (MotionSegment segment : program.segments()) {
            Obstacle obstacle = drive(segment, tolerance(segment));
            if (obstacle.isThere()) {
                backOff(retreat);
                throw new StoppedException(Status.ABORTED, obstacle.detail());
            }
        }
    }

    private void backOff(MotionProgram retreat) throws StoppedException, InterruptedException {
        for (MotionSegment segment : retreat.segments()) {
            if (drive(segment, arm.pathTolerance() * RETREAT_SLACK).isThere()) {
                return;
            }
        }
    }

    private double tolerance(MotionSegment segment) {
        return segment instanceof MotionSegment.MoveUntilContact ? arm.contactTolerance() : arm.pathTolerance();
    }

    private Obstacle drive(MotionSegment segment, double tolerance) throws StoppedException, InterruptedException {
        if (segment instanceof MotionSegment.Grip grip) {
            return grip(grip);
        }
        if (segment instanceof MotionSegment.Dwell dwell) {
            goals.rest(dwell.seconds());
            return Obstacle.NONE;
        }
        MotionPlans.SegmentPlan plan = plans.segment(skill, segment, joints());
        if (plan instanceof MotionPlans.SegmentPlan.Impossible impossible) {
            return new Obstacle(impossible.why());
        }
        MotionPlans.SegmentPlan.Path path = (MotionPlans.SegmentPlan.Path) plan;
        if (path.path().points().isEmpty()) {
            return Obstacle.NONE;
        }
        boolean touches = segment instanceof MotionSegment.MoveUntilContact;
        return followed(goals.run(() -> actions.follow(path.path(), tolerance)), touches);
    }

    private Obstacle followed(GoalEnd<FollowJointTrajectoryResult> end, boolean touches) throws StoppedException {
        int code =
                end.result().map(FollowJointTrajectoryResult::errorCode).orElse(FollowJointTrajectoryResult.SUCCESSFUL);
        if (end.status() == GoalEnd.Status.SUCCEEDED) {
            return Obstacle.NONE;
        }
        boolean offPath = code == FollowJointTrajectoryResult.PATH_TOLERANCE_VIOLATED;
        if (!offPath && code != FollowJointTrajectoryResult.GOAL_TOLERANCE_VIOLATED) {
            // Not something in its way: the arm itself was stopped, and a retreat would move it again.
            throw goals.armStopped("the arm gave up: " + said(end, code));
        }
        return touches && offPath ? Obstacle.NONE : new Obstacle("the arm gave up: " + said(end, code));
    }

    private static String said(GoalEnd<FollowJointTrajectoryResult> end, int code) {
        String text = end.result()
                .map(FollowJointTrajectoryResult::errorString)
                .filter(line -> !line.isBlank())
                .orElse(end.text());
        return end.status() + (code == 0 ? "" : " (" + code + ")") + (text.isBlank() ? "" : ", " + text);
    }

    /** A gripper that stops at something holds it; whether that is right shows in the next observation. */
    private Obstacle grip(MotionSegment.Grip grip) throws StoppedException, InterruptedException {
        GoalEnd<GripperCommandResult> end = goals.run(() -> actions.grip(grip.width(), grip.forceNewton()));
        boolean stalled = end.result().map(GripperCommandResult::stalled).orElse(false);
        if (end.status() == GoalEnd.Status.SUCCEEDED || (end.status() == GoalEnd.Status.ABORTED && stalled)) {
            return Obstacle.NONE;
        }
        throw new StoppedException(Status.ABORTED, "the gripper did not move: " + end.status() + ", " + end.text());
    }

    private double[] joints() {
        return perception
                .joints()
                .map(JointBoard.Joints::positions)
                .orElseThrow(() -> new RobotFaultException("no joint state has arrived"));
    }
}
