package org.vfsruntime.ros.rosjava;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ros.internal.node.topic.SubscriberIdentifier;
import org.ros.node.topic.DefaultPublisherListener;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.message.Message;

/** Publishes by ROSJava. Its queue holds 16 messages and does not tell what it drops. */
final class NodePublisher<T extends Message> implements Publisher<T> {
    private static final long SHUTDOWN_SECONDS = 1;
    /** ROSJava forgets what waits when a publisher ends, and does not tell whether anything does. */
    private static final long LAST_MESSAGE_NANOS = 200_000_000;

    private final String topic;
    private final org.ros.node.topic.Publisher<T> publisher;
    private final Runnable onClose;
    private final List<String> names = new ArrayList<>();
    private volatile long publishedNanos = System.nanoTime() - LAST_MESSAGE_NANOS;
    private volatile boolean closed;

    NodePublisher(String topic, org.ros.node.topic.Publisher<T> publisher, Registered registered, Runnable onClose) {
        this.topic = topic;
        this.publisher = publisher;
        this.onClose = onClose;
        registered.wanted(this);
        publisher.addListener(new DefaultPublisherListener<T>() {
            @Override
            public void onMasterRegistrationSuccess(org.ros.node.topic.Publisher<T> done) {
                registered.done(NodePublisher.this);
            }

            @Override
            public void onNewSubscriber(org.ros.node.topic.Publisher<T> same, SubscriberIdentifier subscriber) {
                joined(subscriber.getNodeIdentifier().getName().toString());
            }
        });
    }

    private synchronized void joined(String name) {
        names.add(name);
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void publish(T message) {
        if (!closed) {
            publisher.publish(message);
            publishedNanos = System.nanoTime();
        }
    }

    @Override
    public int subscribers() {
        return closed ? 0 : publisher.getNumberOfSubscribers();
    }

    /** The last ones that came, as many as are connected: ROSJava does not tell who went. */
    @Override
    public synchronized List<String> subscriberNames() {
        return List.copyOf(names.subList(Math.max(0, names.size() - subscribers()), names.size()));
    }

    @Override
    public boolean awaitSubscribers(int count, Duration timeout) throws InterruptedException {
        return Polling.until(() -> subscribers() >= count, timeout);
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
            letGo();
            publisher.shutdown(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
            onClose.run();
        }
    }

    /** The last message may be the cancel of a motion. */
    private void letGo() {
        try {
            TimeUnit.NANOSECONDS.sleep(publishedNanos + LAST_MESSAGE_NANOS - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
