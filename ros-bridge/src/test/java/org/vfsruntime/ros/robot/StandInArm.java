package org.vfsruntime.ros.robot;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ActionServer;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.ReceivedGoal;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryAction;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryFeedback;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandAction;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandFeedback;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandGoal;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandResult;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.std_msgs.Float32MultiArray;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.std_msgs.MultiArrayLayout;

/** An arm without physics at a real link: 125 joint states a second, motions that take as long as they are said to. */
final class StandInArm implements AutoCloseable {
    private static final long PERIOD_MILLIS = 8;

    private final RosLink link;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private final Publisher<JointState> states;
    private final List<ActionServer> servers;
    private final double[] q = DeskArm.ready();
    private final Arm arm = new Arm();

    StandInArm(RosLink link, RobotConfig config) {
        this.link = link;
        this.states = link.publisher(config.arm().jointStates(), JointState.TYPE, PublisherOptions.stream());
        link.publisher("/alive", Float32MultiArray.TYPE, PublisherOptions.latching())
                .publish(new Float32MultiArray(MultiArrayLayout.zero(), new float[] {1}));
        servers = List.of(
                link.actionServer(
                        config.arm().trajectoryAction(),
                        FollowJointTrajectoryAction.TYPE,
                        ActionServerOptions.standard(),
                        arm),
                link.actionServer(
                        config.gripper().action(),
                        GripperCommandAction.TYPE,
                        ActionServerOptions.standard(),
                        new Gripper()));
        ticks.scheduleAtFixedRate(this::tick, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        arm.step();
        List<String> names = new java.util.ArrayList<>(ScriptedArm.JOINTS);
        names.addAll(List.of("finger_left", "finger_right"));
        double[] positions;
        synchronized (arm) {
            positions = java.util.Arrays.copyOf(q, q.length + 2);
        }
        states.publish(
                new JointState(new Header(0, link.clock().now(), ""), names, positions, new double[0], new double[0]));
    }

    boolean isMoving() {
        return arm.isMoving();
    }

    /** @return how often a goal was cancelled */
    int cancels() {
        return arm.cancels();
    }

    /** @return when it held last, by System.nanoTime */
    long heldNanos() {
        return arm.heldNanos();
    }

    /** One motion at a time. */
    private final class Arm
            implements ActionHandler<
                    FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> {
        private @Nullable ReceivedGoal<
                        FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>
                goal;

        private long endNanos;
        private long heldNanos;
        private int cancels;

        @Override
        public synchronized void onGoal(
                ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>
                        next) {
            var points = next.goal().trajectory().points();
            endNanos = System.nanoTime()
                    + points.get(points.size() - 1).timeFromStart().toDuration().toNanos();
            goal = next.accept("") ? next : null;
        }

        @Override
        public synchronized void onCancel(
                ReceivedGoal<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback>
                        cancelled) {
            goal = null;
            cancels++;
            heldNanos = System.nanoTime();
            cancelled.cancelled(FollowJointTrajectoryResult.zero(), "holds");
        }

        synchronized void step() {
            var now = goal;
            if (now != null && System.nanoTime() - endNanos >= 0) {
                var points = now.goal().trajectory().points();
                System.arraycopy(points.get(points.size() - 1).positions(), 0, q, 0, q.length);
                goal = null;
                heldNanos = System.nanoTime();
                now.succeed(FollowJointTrajectoryResult.zero(), "");
            }
        }

        synchronized boolean isMoving() {
            return goal != null;
        }

        synchronized int cancels() {
            return cancels;
        }

        synchronized long heldNanos() {
            return heldNanos;
        }
    }

    /** Is always where it is wanted. */
    private static final class Gripper
            implements ActionHandler<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> {
        @Override
        public void onGoal(ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> goal) {
            goal.accept("");
            goal.succeed(new GripperCommandResult(0.04, 0, false, true), "");
        }

        @Override
        public void onCancel(ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> goal) {
            goal.cancelled(new GripperCommandResult(0, 0, false, false), "");
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        servers.forEach(ActionServer::close);
        states.close();
    }
}
