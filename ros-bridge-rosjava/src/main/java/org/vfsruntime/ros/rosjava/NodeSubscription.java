package org.vfsruntime.ros.rosjava;

import java.time.Duration;
import java.util.List;
import org.ros.message.MessageListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.DeliveryHandler;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.Message;

/** One handler of a topic that ROSJava takes. */
final class NodeSubscription<T extends Message> implements Subscription, MessageListener<T> {
    private static final Logger LOG = LoggerFactory.getLogger(NodeSubscription.class);

    private final TakenTopic<T> topic;
    private final DeliveryHandler<T> handler;
    private volatile boolean closed;

    NodeSubscription(TakenTopic<T> topic, DeliveryHandler<T> handler) {
        this.topic = topic;
        this.handler = handler;
    }

    /** ROSJava does not say who sent it; with one publisher it can only be that one. */
    @Override
    public void onNewMessage(T message) {
        long arrived = System.nanoTime();
        if (closed) {
            return;
        }
        List<String> publishers = topic.publishers();
        try {
            handler.on(new Delivery<>(message, publishers.size() == 1 ? publishers.get(0) : "", arrived));
        } catch (RuntimeException e) {
            LOG.warn("The handler of {} failed", topic.name(), e);
        }
    }

    @Override
    public String topic() {
        return topic.name();
    }

    @Override
    public int publishers() {
        return topic.publishers().size();
    }

    @Override
    public List<String> publisherNames() {
        return topic.publishers();
    }

    @Override
    public boolean awaitPublishers(int count, Duration timeout) throws InterruptedException {
        return Polling.until(() -> publishers() >= count, timeout);
    }

    /** Not known: 0. */
    @Override
    public long dropped() {
        return 0;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            topic.remove(this);
        }
    }
}
