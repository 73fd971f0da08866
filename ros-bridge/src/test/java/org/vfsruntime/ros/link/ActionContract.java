package org.vfsruntime.ros.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.ros.message.ActionGoal;
import org.vfsruntime.ros.message.ActionUpdate;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalID;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatusArray;
import org.vfsruntime.ros.messages.control_msgs.GripperCommand;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandAction;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandFeedback;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandGoal;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandResult;
import org.vfsruntime.ros.messages.std_msgs.Header;

/** What actions must do on every link. */
@Timeout(120)
public abstract class ActionContract extends LinkHarness {
    private static final GripperCommandGoal GOAL = new GripperCommandGoal(new GripperCommand(0.04, 10));
    private static final GripperCommandResult RESULT = new GripperCommandResult(0.04, 5, false, true);
    private static final GripperCommandFeedback FEEDBACK = new GripperCommandFeedback(0.02, 1, false, false);

    /** Limits that no busy machine reaches, for tests that are not about them. */
    private static final ActionClientOptions PATIENT = new ActionClientOptions(LONG, LONG, LONG);

    private static final ActionClientOptions IMPATIENT =
            new ActionClientOptions(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** Keeps what a server is told. */
    private static class Arm
            implements ActionHandler<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> {
        final BlockingQueue<ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback>> goals =
                new LinkedBlockingQueue<>();
        final List<String> cancelled = new CopyOnWriteArrayList<>();

        @Override
        public void onGoal(ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> goal) {
            goals.add(goal);
        }

        @Override
        public void onCancel(ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> goal) {
            cancelled.add(goal.id());
            goal.cancelled(GripperCommandResult.zero(), "stopped");
        }

        ReceivedGoal<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> next()
                throws InterruptedException {
            var goal = goals.poll(30, TimeUnit.SECONDS);
            assertThat(goal).as("a goal").isNotNull();
            return goal;
        }
    }

    /** Keeps what a client is told. */
    private static final class Diary implements GoalListener<GripperCommandResult, GripperCommandFeedback> {
        final List<String> entries = new CopyOnWriteArrayList<>();

        @Override
        public void onPhase(GoalPhase phase) {
            entries.add(phase.name());
        }

        @Override
        public void onFeedback(GripperCommandFeedback feedback) {
            entries.add("feedback");
        }

        @Override
        public void onEnd(GoalEnd<GripperCommandResult> end) {
            entries.add("end " + end.status());
        }
    }

    private final Arm arm = new Arm();

    private ActionServer serve(ActionHandler<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> handler)
            throws Exception {
        return node("/arm")
                .actionServer("/gripper", GripperCommandAction.TYPE, ActionServerOptions.standard(), handler);
    }

    private ActionClient<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> client(
            ActionClientOptions options) throws Exception {
        return node("/planner").actionClient("/gripper", GripperCommandAction.TYPE, options);
    }

    private ActionClient<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> connected()
            throws Exception {
        serve(arm);
        var client = client(PATIENT);
        assertThat(client.awaitServer(LONG)).isTrue();
        return client;
    }

    private static GoalEnd<GripperCommandResult> endOf(SentGoal<GripperCommandResult> goal)
            throws InterruptedException {
        Optional<GoalEnd<GripperCommandResult>> end = goal.await(LONG);
        assertThat(end).as("an end").isPresent();
        return end.get();
    }

    @Test
    void aGoalIsReached() throws Exception {
        var client = connected();
        Diary diary = new Diary();
        SentGoal<GripperCommandResult> sent = client.send(GOAL, diary);
        var received = arm.next();
        assertThat(received.goal()).isEqualTo(GOAL);
        assertThat(received.id()).isEqualTo(sent.id());
        assertThat(received.accept("moving")).isTrue();
        waitFor("the client to know", () -> sent.phase() == GoalPhase.ACTIVE);
        assertThat(received.feedback(FEEDBACK)).isTrue();
        waitFor("the feedback", () -> diary.entries.contains("feedback"));
        assertThat(received.succeed(RESULT, "there")).isTrue();
        GoalEnd<GripperCommandResult> end = endOf(sent);
        assertThat(end).isEqualTo(new GoalEnd<>(GoalEnd.Status.SUCCEEDED, "there", Optional.of(RESULT)));
        waitFor("the last call", () -> diary.entries.contains("end SUCCEEDED"));
        assertThat(diary.entries).containsSubsequence("ACTIVE", "feedback", "end SUCCEEDED");
        assertThat(received.abort(RESULT, "too late")).isFalse();
    }

    @Test
    void aGoalIsAborted() throws Exception {
        SentGoal<GripperCommandResult> sent = connected().send(GOAL, GoalListener.none());
        var received = arm.next();
        received.accept("");
        received.abort(RESULT, "jammed");
        assertThat(endOf(sent)).isEqualTo(new GoalEnd<>(GoalEnd.Status.ABORTED, "jammed", Optional.of(RESULT)));
    }

    @Test
    void aGoalIsRejected() throws Exception {
        SentGoal<GripperCommandResult> sent = connected().send(GOAL, GoalListener.none());
        arm.next().reject(RESULT, "no such gripper");
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.REJECTED);
    }

    @Test
    void aRunningGoalIsPreemptedHoweverOftenItIsCancelled() throws Exception {
        SentGoal<GripperCommandResult> sent = connected().send(GOAL, GoalListener.none());
        arm.next().accept("");
        waitFor("the goal to run", () -> sent.phase() == GoalPhase.ACTIVE);
        for (int i = 0; i < 5; i++) {
            sent.cancel();
        }
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.PREEMPTED);
        sent.cancel();
        assertThat(arm.cancelled).containsExactly(sent.id());
    }

    @Test
    void aGoalThatWasNotAcceptedYetIsRecalled() throws Exception {
        SentGoal<GripperCommandResult> sent = connected().send(GOAL, GoalListener.none());
        var received = arm.next();
        sent.cancel();
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.RECALLED);
        assertThat(received.accept("too late")).isFalse();
        assertThat(received.hasEnded()).isTrue();
    }

    @Test
    void aGoalThatArrivesAfterItsCancelIsNotShownToTheHandler() throws Exception {
        serve(arm);
        RosLink raw = node("/raw");
        Publisher<GoalID> cancel = raw.publisher("/gripper/cancel", GoalID.TYPE, PublisherOptions.stream());
        Publisher<ActionGoal<GripperCommandGoal>> goal =
                raw.publisher("/gripper/goal", GripperCommandAction.TYPE.goal(), PublisherOptions.stream());
        BlockingQueue<Delivery<ActionUpdate<GripperCommandResult>>> results = new LinkedBlockingQueue<>();
        Subscription result = raw.subscribe(
                "/gripper/result", GripperCommandAction.TYPE.result(), SubscriberOptions.queue(10), results::add);
        assertThat(cancel.awaitSubscribers(1, LONG)).isTrue();
        assertThat(goal.awaitSubscribers(1, LONG)).isTrue();
        assertThat(result.awaitPublishers(1, LONG)).isTrue();
        cancel.publish(new GoalID(RosTime.ZERO, "early"));
        // Another goal on the same topic tells that the cancel has been handled: topics do not keep order among them.
        cancel.publish(new GoalID(RosTime.ZERO, "marker"));
        waitForRecall(goal, results, "marker");
        goal.publish(new ActionGoal<>(Header.zero(), new GoalID(RosTime.ZERO, "early"), GOAL));
        var delivery = results.poll(30, TimeUnit.SECONDS);
        assertThat(delivery).isNotNull();
        assertThat(delivery.message().status().goalId().id()).isEqualTo("early");
        assertThat(delivery.message().status().status()).isEqualTo(GoalStatus.RECALLED);
        assertThat(arm.goals).isEmpty();
    }

    /** The cancel of the marker may be handled after its goal; then the handler recalls it. */
    private void waitForRecall(
            Publisher<ActionGoal<GripperCommandGoal>> goal,
            BlockingQueue<Delivery<ActionUpdate<GripperCommandResult>>> results,
            String id)
            throws InterruptedException {
        goal.publish(new ActionGoal<>(Header.zero(), new GoalID(RosTime.ZERO, id), GOAL));
        assertThat(results.poll(30, TimeUnit.SECONDS)).isNotNull();
        arm.goals.clear();
    }

    @Test
    void anEmptyIdCancelsEveryGoal() throws Exception {
        var client = connected();
        SentGoal<GripperCommandResult> first = client.send(GOAL, GoalListener.none());
        SentGoal<GripperCommandResult> second = client.send(GOAL, GoalListener.none());
        arm.next().accept("");
        arm.next();
        client.cancelAll();
        assertThat(List.of(endOf(first).status(), endOf(second).status()))
                .containsExactlyInAnyOrder(GoalEnd.Status.PREEMPTED, GoalEnd.Status.RECALLED);
    }

    @Test
    void aNewGoalIsTakenRightAfterACancel() throws Exception {
        var client = connected();
        for (int round = 0; round < 5; round++) {
            SentGoal<GripperCommandResult> first = client.send(GOAL, GoalListener.none());
            arm.next().accept("");
            first.cancel();
            SentGoal<GripperCommandResult> second = client.send(GOAL, GoalListener.none());
            var received = arm.next();
            received.accept("");
            received.succeed(RESULT, "");
            assertThat(endOf(first).status()).isEqualTo(GoalEnd.Status.PREEMPTED);
            assertThat(endOf(second).status()).isEqualTo(GoalEnd.Status.SUCCEEDED);
        }
    }

    @Test
    void aGoalIsReplacedByTheNextOne() throws Exception {
        var client = connected();
        SentGoal<GripperCommandResult> first = client.send(GOAL, GoalListener.none());
        var running = arm.next();
        running.accept("");
        SentGoal<GripperCommandResult> second = client.send(GOAL, GoalListener.none());
        var next = arm.next();
        running.cancelled(RESULT, "replaced");
        next.accept("");
        next.succeed(RESULT, "");
        assertThat(endOf(first).status()).isEqualTo(GoalEnd.Status.PREEMPTED);
        assertThat(endOf(second).status()).isEqualTo(GoalEnd.Status.SUCCEEDED);
    }

    @Test
    void aGoalIsLostWhenNobodyTakesIt() throws Exception {
        SentGoal<GripperCommandResult> sent = client(IMPATIENT).send(GOAL, GoalListener.none());
        GoalEnd<GripperCommandResult> end = endOf(sent);
        assertThat(end.status()).isEqualTo(GoalEnd.Status.LOST);
        assertThat(end.text()).contains("acknowledged");
    }

    @Test
    void aGoalIsAbortedWhenItsServerCloses() throws Exception {
        ActionServer server = serve(arm);
        var client = client(PATIENT);
        assertThat(client.awaitServer(LONG)).isTrue();
        SentGoal<GripperCommandResult> sent = client.send(GOAL, GoalListener.none());
        arm.next().accept("");
        server.close();
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.ABORTED);
    }

    @Test
    void closingAClientCancelsWhatItSent() throws Exception {
        var client = connected();
        SentGoal<GripperCommandResult> sent = client.send(GOAL, GoalListener.none());
        var received = arm.next();
        received.accept("");
        client.close();
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.LOST);
        waitFor("the server to end it", received::hasEnded);
        assertThat(arm.cancelled).containsExactly(sent.id());
    }

    @Test
    void aGoalBeyondTheServersMemoryIsRejected() throws Exception {
        node("/arm")
                .actionServer(
                        "/gripper",
                        GripperCommandAction.TYPE,
                        new ActionServerOptions(Duration.ofMillis(200), Duration.ofSeconds(5), 1),
                        arm);
        var client = client(PATIENT);
        assertThat(client.awaitServer(LONG)).isTrue();
        client.send(GOAL, GoalListener.none());
        arm.next().accept("");
        SentGoal<GripperCommandResult> second = client.send(GOAL, GoalListener.none());
        assertThat(endOf(second).status()).isEqualTo(GoalEnd.Status.REJECTED);
    }

    /** A server made of bare topics, which says what a test wants it to say. */
    private final class Liar {
        final Publisher<GoalStatusArray> status;
        final Publisher<ActionUpdate<GripperCommandResult>> result;
        final BlockingQueue<Delivery<ActionGoal<GripperCommandGoal>>> goals = new LinkedBlockingQueue<>();
        final BlockingQueue<Delivery<GoalID>> cancels = new LinkedBlockingQueue<>();

        Liar() throws Exception {
            RosLink link = node("/liar");
            status = link.publisher("/gripper/status", GoalStatusArray.TYPE, PublisherOptions.stream());
            result = link.publisher("/gripper/result", GripperCommandAction.TYPE.result(), PublisherOptions.stream());
            link.publisher("/gripper/feedback", GripperCommandAction.TYPE.feedback(), PublisherOptions.stream());
            link.subscribe("/gripper/goal", GripperCommandAction.TYPE.goal(), SubscriberOptions.queue(9), goals::add);
            link.subscribe("/gripper/cancel", GoalID.TYPE, SubscriberOptions.queue(9), cancels::add);
        }

        ActionClient<GripperCommandGoal, GripperCommandResult, GripperCommandFeedback> connect(
                ActionClientOptions options) throws Exception {
            var client = client(options);
            status.awaitSubscribers(1, LONG);
            waitFor("the client to see a server", () -> {
                status.publish(GoalStatusArray.zero());
                return client.isServerConnected();
            });
            return client;
        }

        GoalStatus take(int number) throws InterruptedException {
            var goal = goals.poll(30, TimeUnit.SECONDS);
            assertThat(goal).isNotNull();
            return new GoalStatus(goal.message().goalId(), number, "so it is said");
        }

        void say(GoalStatus... list) {
            status.publish(new GoalStatusArray(Header.zero(), List.of(list)));
        }
    }

    @Test
    void aGoalIsLostAndCancelledWhenItsServerFallsSilent() throws Exception {
        Liar liar = new Liar();
        SentGoal<GripperCommandResult> sent = liar.connect(IMPATIENT).send(GOAL, GoalListener.none());
        liar.say(liar.take(GoalStatus.ACTIVE));
        GoalEnd<GripperCommandResult> end = endOf(sent);
        assertThat(end.status()).isEqualTo(GoalEnd.Status.LOST);
        assertThat(liar.cancels.poll(30, TimeUnit.SECONDS))
                .satisfies(delivery -> assertThat(delivery.message().id()).isEqualTo(sent.id()));
    }

    @Test
    void aGoalIsLostWhenItsServerForgetsIt() throws Exception {
        Liar liar = new Liar();
        SentGoal<GripperCommandResult> sent = liar.connect(PATIENT).send(GOAL, GoalListener.none());
        liar.say(liar.take(GoalStatus.ACTIVE));
        waitFor("the goal to run", () -> sent.phase() == GoalPhase.ACTIVE);
        liar.say();
        assertThat(endOf(sent).text()).contains("does not know");
    }

    @Test
    void aGoalWithoutAResultIsLost() throws Exception {
        Liar liar = new Liar();
        SentGoal<GripperCommandResult> sent = liar.connect(IMPATIENT).send(GOAL, GoalListener.none());
        liar.say(liar.take(GoalStatus.SUCCEEDED));
        GoalEnd<GripperCommandResult> end = endOf(sent);
        assertThat(end.status()).isEqualTo(GoalEnd.Status.LOST);
        assertThat(end.text()).contains("SUCCEEDED").contains("no result");
    }

    @Test
    void aSecondResultChangesNothing() throws Exception {
        Liar liar = new Liar();
        Diary diary = new Diary();
        SentGoal<GripperCommandResult> sent = liar.connect(PATIENT).send(GOAL, diary);
        GoalStatus succeeded = liar.take(GoalStatus.SUCCEEDED);
        GoalStatus aborted = succeeded.toBuilder().status(GoalStatus.ABORTED).build();
        liar.result.publish(new ActionUpdate<>(Header.zero(), succeeded, RESULT));
        liar.result.publish(new ActionUpdate<>(Header.zero(), aborted, RESULT));
        liar.result.publish(new ActionUpdate<>(Header.zero(), succeeded, RESULT));
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.SUCCEEDED);
        SentGoal<GripperCommandResult> next = connectedAgain(liar);
        assertThat(next.end()).isEmpty();
        assertThat(diary.entries).containsOnlyOnce("end SUCCEEDED").doesNotContain("end ABORTED");
    }

    /** A goal of another client, by which the first client's topics have been emptied. */
    private SentGoal<GripperCommandResult> connectedAgain(Liar liar) throws Exception {
        var other = node("/other").actionClient("/gripper", GripperCommandAction.TYPE, PATIENT);
        waitFor("the other client to see a server", () -> {
            liar.say();
            return other.isServerConnected();
        });
        return other.send(GOAL, GoalListener.none());
    }

    @Test
    void aStatusThatIsNoneOfTheKnownCountsAsLost() throws Exception {
        Liar liar = new Liar();
        SentGoal<GripperCommandResult> sent = liar.connect(PATIENT).send(GOAL, GoalListener.none());
        GoalStatus odd = liar.take(200);
        liar.result.publish(new ActionUpdate<>(Header.zero(), odd, RESULT));
        assertThat(endOf(sent).status()).isEqualTo(GoalEnd.Status.LOST);
    }
}
