package org.vfsruntime.ros.perception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.DeliveryHandler;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.geometry_msgs.TransformStamped;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.tf2_msgs.TFMessage;

/** Subscriptions to the topics of sensors, each made once; keeps what they say and counts arrivals. */
final class SensorTopics implements AutoCloseable {
    private static final int TRANSFORM_QUEUE = 100;

    private final RosLink link;
    private final JointBoard board = new JointBoard();
    private final TransformTree transforms = new TransformTree();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Map<String, Latest<?>> latest = new HashMap<>();
    private final Map<String, String> broken = new HashMap<>();
    private boolean followsTransforms;
    private long arrivals;

    SensorTopics(RosLink link) {
        this.link = link;
    }

    JointBoard board() {
        return board;
    }

    TransformTree transforms() {
        return transforms;
    }

    void joints(String topic) {
        subscribe(
                topic,
                JointState.TYPE,
                SubscriberOptions.queue(8),
                delivery -> board.put(delivery.message(), delivery.arrivedNanos()));
    }

    void followTransforms() {
        if (!followsTransforms) {
            followsTransforms = true;
            subscribe("/tf", TFMessage.TYPE, SubscriberOptions.queue(TRANSFORM_QUEUE), tf -> put(tf, false));
            subscribe("/tf_static", TFMessage.TYPE, SubscriberOptions.queue(TRANSFORM_QUEUE), tf -> put(tf, true));
        }
    }

    private void put(Delivery<TFMessage> delivery, boolean fixed) {
        for (TransformStamped transform : delivery.message().transforms()) {
            Optional<String> refusal = transforms.put(transform, delivery.arrivedNanos(), fixed);
            if (refusal.isPresent()) {
                throw new InvalidInputException(refusal.get());
            }
        }
    }

    /** @return the newest message of a topic, subscribed to on the first call */
    @SuppressWarnings("unchecked") // a topic has one type, and its box is made for it here
    <T extends Message> Latest<T> latest(String topic, MessageType<T> type, Function<T, RosTime> stamp) {
        Latest<?> known = latest.get(topic);
        if (known != null) {
            return (Latest<T>) known;
        }
        Latest<T> box = new Latest<>();
        latest.put(topic, box);
        subscribe(
                topic,
                type,
                SubscriberOptions.newest(),
                delivery -> box.set(
                        new Reading<>(delivery.message(), stamp.apply(delivery.message()), delivery.arrivedNanos())));
        return box;
    }

    private <T extends Message> void subscribe(
            String topic, MessageType<T> type, SubscriberOptions options, DeliveryHandler<T> handler) {
        subscriptions.add(link.subscribe(topic, type, options, delivery -> {
            @Nullable String problem = null;
            try {
                handler.on(delivery);
            } catch (InvalidInputException e) {
                problem = topic + ": " + e.getMessage();
            }
            arrived(topic, problem);
        }));
    }

    private synchronized void arrived(String topic, @Nullable String problem) {
        if (problem == null) {
            broken.remove(topic);
        } else {
            broken.put(topic, problem);
        }
        arrivals++;
        notifyAll();
    }

    /** @throws InvalidInputException when the newest message of a topic was none that can be read */
    synchronized void throwIfBroken() {
        if (!broken.isEmpty()) {
            throw new InvalidInputException(String.join("; ", broken.values()));
        }
    }

    synchronized long arrivals() {
        return arrivals;
    }

    /** @return false when the thread was interrupted; a time that runs out is for the caller to notice */
    synchronized boolean awaitArrival(long seen, long nanos) {
        // A clock moves without messages of sensors, so look again before long.
        long end = System.nanoTime() + Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(20));
        try {
            for (long left = end - System.nanoTime(); arrivals == seen && left > 0; left = end - System.nanoTime()) {
                wait(1 + TimeUnit.NANOSECONDS.toMillis(left));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
