package org.vfsruntime.ros.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.vfsruntime.ros.config.ArmConfig;
import org.vfsruntime.ros.config.GripperConfig;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.message.RosDuration;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryAction;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryFeedback;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;
import org.vfsruntime.ros.messages.control_msgs.GripperCommand;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandAction;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandFeedback;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandGoal;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandResult;
import org.vfsruntime.ros.messages.control_msgs.JointTolerance;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectory;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectoryPoint;
import org.vfsruntime.ros.safety.PacedPath;

/** The two actions through which an arm and its gripper are commanded. Sends what it is told; asks nobody. */
final class ArmActions implements AutoCloseable {
    private final ArmConfig arm;
    private final GripperConfig gripper;
    private final ActionClient<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>
            trajectories;
    private final ActionClient<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> fingers;

    ArmActions(RosLink link, RobotConfig config, ActionClientOptions options) {
        this.arm = config.arm();
        this.gripper = config.gripper();
        this.trajectories = link.actionClient(arm.trajectoryAction(), FollowJointTrajectoryAction.TYPE, options);
        this.fingers = link.actionClient(gripper.action(), GripperCommandAction.TYPE, options);
    }

    /** @return the actions whose servers are not there */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!trajectories.isServerConnected()) {
            missing.add(trajectories.action());
        }
        if (!fingers.isServerConnected()) {
            missing.add(fingers.action());
        }
        return missing;
    }

    /** Waits for both servers. */
    boolean awaitServers(java.time.Duration timeout) throws InterruptedException {
        return trajectories.awaitServer(timeout) && fingers.awaitServer(timeout);
    }

    /**
     * @param path that the joints are to follow
     * @param tolerance on the way, radians
     */
    SentGoal<FollowJointTrajectoryResult> follow(PacedPath path, double tolerance) {
        List<JointTrajectoryPoint> points = new ArrayList<>();
        for (int i = 0; i < path.points().size(); i++) {
            points.add(new JointTrajectoryPoint(
                    path.points().get(i),
                    path.velocities(i),
                    new double[0],
                    new double[0],
                    RosDuration.ofSeconds((i + 1) * path.secondsPerPoint())));
        }
        // A stamp of zero starts at once: no clocks to agree.
        FollowJointTrajectoryGoal goal = new FollowJointTrajectoryGoal(
                new JointTrajectory(Header.zero(), arm.joints(), points),
                tolerances(name -> tolerance),
                tolerances(name -> arm.goalTolerance()),
                RosDuration.ofSeconds(arm.goalTimeSeconds()));
        return trajectories.send(goal, GoalListener.none());
    }

    private List<JointTolerance> tolerances(ToDoubleFunction<String> position) {
        return arm.joints().stream()
                .map(name -> new JointTolerance(name, position.applyAsDouble(name), 0, 0))
                .toList();
    }

    /**
     * @param width metres between the fingertips
     * @param newton largest force
     */
    SentGoal<GripperCommandResult> grip(double width, double newton) {
        double position = Math.min(width, gripper.widest()) * gripper.commandPerWidth();
        return fingers.send(new GripperCommandGoal(new GripperCommand(position, newton)), GoalListener.none());
    }

    /** Cancels every goal of both actions, whoever sent it. */
    void cancelAll() {
        trajectories.cancelAll();
        fingers.cancelAll();
    }

    @Override
    public void close() {
        trajectories.close();
        fingers.close();
    }
}
