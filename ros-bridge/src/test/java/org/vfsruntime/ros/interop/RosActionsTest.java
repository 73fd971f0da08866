package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryAction;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryFeedback;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryGoal;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryResult;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectory;
import org.vfsruntime.ros.messages.trajectory_msgs.JointTrajectoryPoint;

/** Actions between our node and rospy and roscpp, in both directions. */
class RosActionsTest extends RosHarness {
    /** No busy machine reaches these. */
    private static final ActionClientOptions PATIENT = new ActionClientOptions(LONG, LONG, LONG);

    private ActionClient<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> client(
            ActionClientOptions options) throws Exception {
        var client = node("/vfs").actionClient("/arm", FollowJointTrajectoryAction.TYPE, options);
        assertThat(client.awaitServer(LONG)).isTrue();
        return client;
    }

    private static FollowJointTrajectoryGoal goal(String what) {
        return FollowJointTrajectoryGoal.builder()
                .trajectory(JointTrajectory.builder()
                        .jointNames(List.of(what))
                        .points(List.of(JointTrajectoryPoint.zero()))
                        .build())
                .build();
    }

    private static GoalEnd<FollowJointTrajectoryResult> endOf(SentGoal<FollowJointTrajectoryResult> sent)
            throws InterruptedException {
        Optional<GoalEnd<FollowJointTrajectoryResult>> end = sent.await(LONG);
        assertThat(end).isPresent();
        return end.get();
    }

    private static void awaitActive(SentGoal<FollowJointTrajectoryResult> sent) throws Exception {
        waitFor("the goal to run", () -> sent.phase() == GoalPhase.ACTIVE);
    }

    @Test
    void ourClientWorksWithARospyServer() throws Exception {
        RosProcess server = python("server");
        server.awaitLine("ready");
        tryServer(client(PATIENT));
    }

    @Test
    void ourClientWorksWithARoscppServer() throws Exception {
        RosProcess server = compiled("serve");
        server.awaitLine("ready");
        tryServer(client(PATIENT));
    }

    private static void tryServer(
            ActionClient<FollowJointTrajectoryGoal, FollowJointTrajectoryResult, FollowJointTrajectoryFeedback> client)
            throws Exception {
        SentGoal<FollowJointTrajectoryResult> reached = client.send(goal("succeed"), GoalListener.none());
        GoalEnd<FollowJointTrajectoryResult> end = endOf(reached);
        assertThat(end.status()).isEqualTo(GoalEnd.Status.SUCCEEDED);
        assertThat(end.text()).isEqualTo("reached");
        assertThat(end.result())
                .hasValueSatisfying(result -> assertThat(result.errorString()).isEqualTo("succeed"));
        assertThat(endOf(client.send(goal("abort"), GoalListener.none())).status())
                .isEqualTo(GoalEnd.Status.ABORTED);

        List<FollowJointTrajectoryFeedback> feedback = new CopyOnWriteArrayList<>();
        SentGoal<FollowJointTrajectoryResult> cancelled = client.send(goal("wait"), new GoalListener<>() {
            @Override
            public void onFeedback(FollowJointTrajectoryFeedback news) {
                feedback.add(news);
            }
        });
        awaitActive(cancelled);
        waitFor("the feedback", () -> !feedback.isEmpty());
        cancelled.cancel();
        cancelled.cancel();
        SentGoal<FollowJointTrajectoryResult> next = client.send(goal("succeed"), GoalListener.none());
        assertThat(endOf(cancelled).status()).isEqualTo(GoalEnd.Status.PREEMPTED);
        assertThat(endOf(next).status()).isEqualTo(GoalEnd.Status.SUCCEEDED);

        SentGoal<FollowJointTrajectoryResult> early = client.send(goal("wait"), GoalListener.none());
        early.cancel();
        assertThat(endOf(early).status()).isIn(GoalEnd.Status.PREEMPTED, GoalEnd.Status.RECALLED);
        early.cancel();

        SentGoal<FollowJointTrajectoryResult> replaced = client.send(goal("wait"), GoalListener.none());
        awaitActive(replaced);
        SentGoal<FollowJointTrajectoryResult> replacement = client.send(goal("wait"), GoalListener.none());
        assertThat(endOf(replaced).status()).isEqualTo(GoalEnd.Status.PREEMPTED);
        awaitActive(replacement);
        client.cancelAll();
        assertThat(endOf(replacement).status()).isEqualTo(GoalEnd.Status.PREEMPTED);
    }

    @Test
    void aGoalIsRecalledByARospyServerThatHasNotAcceptedIt() throws Exception {
        RosProcess server = python("slow_server");
        server.awaitLine("ready");
        SentGoal<FollowJointTrajectoryResult> sent = client(PATIENT).send(goal("any"), GoalListener.none());
        server.awaitLine("goal pending");
        sent.cancel();
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.RECALLED);
    }

    @Test
    void aRospyClientWorksWithOurServer() throws Exception {
        node("/arm_driver")
                .actionServer(
                        "/arm", FollowJointTrajectoryAction.TYPE, ActionServerOptions.standard(), new ScriptedArm());
        String said = python("client").awaitSuccess();
        assertThat(said)
                .contains(
                        "succeed SUCCEEDED succeed reached",
                        "abort ABORTED abort given up",
                        "reject REJECTED reject no such joint",
                        "feedback wait",
                        "preempt PREEMPTED",
                        "recall RECALLED",
                        "cancel-all PREEMPTED",
                        "replaced PREEMPTED SUCCEEDED");
    }

    @Test
    void aRoscppClientWorksWithOurServer() throws Exception {
        node("/arm_driver")
                .actionServer(
                        "/arm", FollowJointTrajectoryAction.TYPE, ActionServerOptions.standard(), new ScriptedArm());
        assertThat(compiled("act").awaitSuccess())
                .contains("succeed SUCCEEDED succeed", "abort ABORTED abort", "wait PREEMPTED");
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfAGoalIsDeclaredLost() throws Exception {
        BestOf.three("A killed server was declared lost", Duration.ofSeconds(2), this::untilLost);
    }

    private Duration untilLost() throws Exception {
        RosProcess server = python("server");
        server.awaitLine("ready");
        var client = client(ActionClientOptions.standard());
        SentGoal<FollowJointTrajectoryResult> sent = client.send(goal("wait"), GoalListener.none());
        awaitActive(sent);
        long killed = System.nanoTime();
        server.kill();
        GoalEnd<FollowJointTrajectoryResult> end = endOf(sent);
        Duration took = Duration.ofNanos(System.nanoTime() - killed);
        assertThat(end.status()).isEqualTo(GoalEnd.Status.LOST);
        assertThat(end.text()).contains("no status");
        assertThat(client.isServerConnected()).isFalse();
        client.close();
        return took;
    }
}
