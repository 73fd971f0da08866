package org.vfsruntime.ros.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ActionServer;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
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
 * The server's side of an action.
 *
 * @param <G> goal
 * @param <R> result
 * @param <F> feedback
 */
public final class GoalServer<G extends Message, R extends Message, F extends Message>
        implements ActionServer, ServedGoal.Announcer<R, F> {
    private static final Logger LOG = LoggerFactory.getLogger(GoalServer.class);

    private final RosLink link;
    private final ActionTopics topics;
    private final ActionServerOptions options;
    private final ActionHandler<G, R, F> handler;
    private final R nothing;
    private final Publisher<GoalStatusArray> statuses;
    private final Publisher<ActionUpdate<R>> results;
    private final Publisher<ActionUpdate<F>> feedbacks;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicLong sequence = new AtomicLong();
    private final List<Subscription> subscriptions = new ArrayList<>();
    /** In the order of arrival. */
    private final Map<String, ServedGoal<G, R, F>> goals = new LinkedHashMap<>();
    /** Goals that were cancelled before they arrived, and when. */
    private final Map<String, Long> cancelledAhead = new LinkedHashMap<>();

    private RosTime cancelledUpTo = RosTime.ZERO;
    private boolean closed;

    private GoalServer(
            RosLink link,
            String action,
            ActionType<G, R, F> type,
            ActionServerOptions options,
            ActionHandler<G, R, F> handler) {
        this.link = link;
        this.topics = ActionTopics.of(link, action);
        this.options = options;
        this.handler = handler;
        this.nothing = type.result().zero().content();
        this.thread = ActionThreads.one("ros serves " + topics.action());
        PublisherOptions sending = PublisherOptions.stream().withQueue(ActionTopics.QUEUE);
        this.statuses = link.publisher(topics.status(), GoalStatusArray.TYPE, sending);
        this.results = link.publisher(topics.result(), type.result(), sending);
        this.feedbacks = link.publisher(topics.feedback(), type.feedback(), sending);
    }

    /**
     * @param link whose node offers the action
     * @param action name
     * @param type of goal, result and feedback
     * @param options status rate and memory
     * @param handler told of goals and cancels
     */
    public static <G extends Message, R extends Message, F extends Message> GoalServer<G, R, F> open(
            RosLink link,
            String action,
            ActionType<G, R, F> type,
            ActionServerOptions options,
            ActionHandler<G, R, F> handler) {
        GoalServer<G, R, F> server = new GoalServer<>(link, action, type, options, handler);
        SubscriberOptions taking = SubscriberOptions.queue(ActionTopics.QUEUE);
        server.subscriptions.add(link.subscribe(server.topics.cancel(), GoalID.TYPE, taking, server::onCancelMessage));
        server.subscriptions.add(link.subscribe(server.topics.goal(), type.goal(), taking, server::onGoalMessage));
        ActionThreads.repeat(server.thread, options.statusPeriod(), server::sendStatus);
        return server;
    }

    @Override
    public String action() {
        return topics.action();
    }

    private void onGoalMessage(Delivery<ActionGoal<G>> delivery) {
        ServedGoal<G, R, F> goal = new ServedGoal<>(
                named(delivery.message().goalId()), delivery.message().goal(), this);
        boolean cancelled;
        boolean full;
        synchronized (this) {
            if (closed || goals.containsKey(goal.id())) {
                return;
            }
            forgetOld();
            full = goals.size() >= options.goals() && !forgetOneEnded();
            cancelled = cancelledAhead.remove(goal.id()) != null || isBeforeCancel(goal.goalId());
            if (!full) {
                goals.put(goal.id(), goal);
            }
        }
        if (cancelled) {
            goal.cancelled(nothing, "cancelled before it arrived");
        } else if (full) {
            goal.reject(nothing, "this server has " + options.goals() + " goals already");
        } else {
            sendStatus();
            tell(() -> handler.onGoal(goal));
        }
    }

    /** A client that gives no id leaves it to the server. */
    private GoalID named(GoalID given) {
        if (!given.id().isEmpty()) {
            return given;
        }
        RosTime now = link.clock().now();
        String id = link.name() + "-" + sequence.incrementAndGet() + "-" + now.seconds() + "." + now.nanoseconds();
        return new GoalID(given.stamp().isZero() ? now : given.stamp(), id);
    }

    private boolean isBeforeCancel(GoalID goalId) {
        return !goalId.stamp().isZero() && goalId.stamp().compareTo(cancelledUpTo) <= 0;
    }

    private void onCancelMessage(Delivery<GoalID> delivery) {
        GoalID wanted = delivery.message();
        List<ServedGoal<G, R, F>> found;
        synchronized (this) {
            found = goals.values().stream()
                    .filter(goal -> matches(wanted, goal.goalId()))
                    .toList();
            if (!wanted.id().isEmpty() && !goals.containsKey(wanted.id())) {
                forgetOld();
                if (cancelledAhead.size() < options.goals()) {
                    cancelledAhead.put(wanted.id(), System.nanoTime());
                }
            }
            if (wanted.stamp().compareTo(cancelledUpTo) > 0) {
                cancelledUpTo = wanted.stamp();
            }
        }
        for (ServedGoal<G, R, F> goal : found) {
            if (goal.requestCancel()) {
                tell(() -> handler.onCancel(goal));
            }
        }
    }

    /** No id and no stamp: every goal. A stamp: every goal up to it, beside the one that is named. */
    private static boolean matches(GoalID wanted, GoalID goal) {
        boolean all = wanted.id().isEmpty() && wanted.stamp().isZero();
        boolean named = !wanted.id().isEmpty() && wanted.id().equals(goal.id());
        boolean early = !wanted.stamp().isZero() && goal.stamp().compareTo(wanted.stamp()) <= 0;
        return all || named || early;
    }

    private synchronized void forgetOld() {
        long before = System.nanoTime() - options.remember().toNanos();
        goals.values().removeIf(goal -> goal.endedBefore(before));
        cancelledAhead.values().removeIf(since -> before - since >= 0);
    }

    private synchronized boolean forgetOneEnded() {
        Optional<ServedGoal<G, R, F>> oldest =
                goals.values().stream().filter(ServedGoal::hasEnded).findFirst();
        oldest.ifPresent(goal -> goals.remove(goal.id()));
        return oldest.isPresent();
    }

    private void tell(Runnable call) {
        try {
            thread.execute(() -> {
                try {
                    call.run();
                } catch (RuntimeException e) {
                    LOG.warn("The handler of {} failed", topics.action(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The server of {} is closed", topics.action());
        }
    }

    private Header header() {
        return new Header(
                sequence.incrementAndGet() & 0xFFFF_FFFFL, link.clock().now(), "");
    }

    private void sendStatus() {
        List<GoalStatus> list;
        synchronized (this) {
            forgetOld();
            list = goals.values().stream().map(ServedGoal::status).toList();
            statuses.publish(new GoalStatusArray(header(), list));
        }
    }

    @Override
    public void onChange() {
        sendStatus();
    }

    @Override
    public void onResult(GoalStatus status, R result) {
        results.publish(new ActionUpdate<>(header(), status, result));
        sendStatus();
    }

    @Override
    public void onFeedback(GoalStatus status, F feedback) {
        feedbacks.publish(new ActionUpdate<>(header(), status, feedback));
    }

    @Override
    public void close() {
        List<ServedGoal<G, R, F>> left;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            left = List.copyOf(goals.values());
        }
        for (ServedGoal<G, R, F> goal : left) {
            if (!goal.abort(nothing, "the server was closed")) {
                goal.reject(nothing, "the server was closed");
            }
        }
        subscriptions.forEach(Subscription::close);
        results.close();
        feedbacks.close();
        statuses.close();
        thread.shutdown();
    }
}
