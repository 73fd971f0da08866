package org.vfsruntime.ros.action;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.ActionGoal;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.ActionUpdate;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalID;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatusArray;
import org.vfsruntime.ros.messages.std_msgs.Header;

/**
 * The client's side of an action.
 *
 * @param <G> goal
 * @param <R> result
 * @param <F> feedback
 */
public final class GoalClient<G extends Message, R extends Message, F extends Message>
        implements ActionClient<G, R, F> {
    private static final Logger LOG = LoggerFactory.getLogger(GoalClient.class);
    private static final Duration CHECK = Duration.ofMillis(50);
    /** When this program itself was halted for so long, silence says nothing about the server. */
    private static final Duration HALTED = Duration.ofMillis(500);

    private final RosLink link;
    private final ActionTopics topics;
    private final ActionClientOptions options;
    private final Publisher<ActionGoal<G>> goals;
    private final Publisher<GoalID> cancels;
    private final Subscription statuses;
    private final Subscription results;
    private final Subscription feedbacks;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<String, TrackedGoal<R, F>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong lastStatus = new AtomicLong();
    private volatile boolean heard;
    private volatile String server = "";
    private volatile long lastCheck = System.nanoTime();
    private volatile boolean closed;

    private GoalClient(RosLink link, String action, ActionType<G, R, F> type, ActionClientOptions options) {
        this.link = link;
        this.topics = ActionTopics.of(link, action);
        this.options = options;
        this.thread = timer(topics.action());
        PublisherOptions sending = PublisherOptions.stream().withQueue(ActionTopics.QUEUE);
        SubscriberOptions taking = SubscriberOptions.queue(ActionTopics.QUEUE);
        this.goals = link.publisher(topics.goal(), type.goal(), sending);
        this.cancels = link.publisher(topics.cancel(), GoalID.TYPE, sending);
        this.results = link.subscribe(topics.result(), type.result(), taking, this::onResult);
        this.feedbacks = link.subscribe(topics.feedback(), type.feedback(), taking, this::onFeedback);
        this.statuses = link.subscribe(topics.status(), GoalStatusArray.TYPE, taking, this::onStatus);
    }

    /**
     * @param link whose node sends the goals
     * @param action name
     * @param type of goal, result and feedback
     * @param options time limits
     */
    public static <G extends Message, R extends Message, F extends Message> GoalClient<G, R, F> open(
            RosLink link, String action, ActionType<G, R, F> type, ActionClientOptions options) {
        GoalClient<G, R, F> client = new GoalClient<>(link, action, type, options);
        ActionThreads.repeat(client.thread, CHECK, client::check);
        return client;
    }

    private static ScheduledThreadPoolExecutor timer(String action) {
        return ActionThreads.one("ros goals of " + action);
    }

    @Override
    public String action() {
        return topics.action();
    }

    @Override
    public boolean awaitServer(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isServerConnected()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || closed) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, CHECK.toNanos()));
        }
        return true;
    }

    @Override
    public boolean isServerConnected() {
        String name = server;
        return heard
                && System.nanoTime() - lastStatus.get() <= options.status().toNanos()
                && goals.subscriberNames().contains(name)
                && cancels.subscriberNames().contains(name)
                && results.publisherNames().contains(name)
                && feedbacks.publisherNames().contains(name);
    }

    @Override
    public SentGoal<R> send(G goal, GoalListener<R, F> listener) {
        if (closed) {
            throw new IllegalStateException("the client of " + topics.action() + " is closed");
        }
        RosTime now = link.clock().now();
        String id = link.name() + "-" + count.incrementAndGet() + "-" + now.seconds() + "." + now.nanoseconds();
        TrackedGoal<R, F> tracked =
                new TrackedGoal<>(id, guarded(listener), this::callBack, options, this::cancel, System.nanoTime());
        underWay.put(id, tracked);
        goals.publish(new ActionGoal<>(new Header(count.get(), now, ""), new GoalID(now, id), goal));
        return tracked;
    }

    /** An exception of a listener must not keep the others from hearing. */
    private GoalListener<R, F> guarded(GoalListener<R, F> listener) {
        return new GuardedListener<>(topics.action(), listener);
    }

    private void callBack(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The client of {} is closed", topics.action());
        }
    }

    /** Stamp zero: this goal and no other. */
    private void cancel(String id) {
        cancels.publish(new GoalID(RosTime.ZERO, id));
    }

    @Override
    public void cancelAll() {
        cancels.publish(GoalID.zero());
    }

    private void onStatus(Delivery<GoalStatusArray> delivery) {
        server = delivery.publisher();
        lastStatus.set(delivery.arrivedNanos());
        heard = true;
        long now = System.nanoTime();
        Map<String, GoalStatus> byId = delivery.message().statusList().stream()
                .collect(Collectors.toMap(status -> status.goalId().id(), status -> status, (first, last) -> last));
        for (TrackedGoal<R, F> goal : underWay.values()) {
            GoalStatus status = byId.get(goal.id());
            if (status == null) {
                goal.onForgotten();
            } else {
                goal.onStatus(status, now);
            }
        }
    }

    private void onResult(Delivery<ActionUpdate<R>> delivery) {
        GoalStatus status = delivery.message().status();
        TrackedGoal<R, F> goal = underWay.get(status.goalId().id());
        if (goal != null) {
            goal.onResult(status, delivery.message().content());
        }
    }

    private void onFeedback(Delivery<ActionUpdate<F>> delivery) {
        TrackedGoal<R, F> goal =
                underWay.get(delivery.message().status().goalId().id());
        if (goal != null) {
            goal.onFeedback(delivery.message().content());
        }
    }

    private void check() {
        long now = System.nanoTime();
        long halted = now - lastCheck - CHECK.toNanos();
        lastCheck = now;
        if (halted > HALTED.toNanos()) {
            lastStatus.addAndGet(halted);
            return;
        }
        underWay.values().forEach(goal -> goal.check(now, lastStatus.get()));
        underWay.values().removeIf(goal -> goal.phase() == GoalPhase.ENDED);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Losing a goal sends its cancel.
        List.copyOf(underWay.values()).forEach(goal -> goal.lose("the client was closed"));
        cancels.close();
        goals.close();
        statuses.close();
        results.close();
        feedbacks.close();
        thread.shutdown();
    }
}
