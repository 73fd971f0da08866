package org.vfsruntime.ros.rosjava;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ros.internal.node.topic.PublisherIdentifier;
import org.ros.node.topic.DefaultSubscriberListener;
import org.ros.node.topic.Subscriber;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;

/** A topic that ROSJava takes for one or more handlers; given back when the last has gone. */
final class TakenTopic<T extends Message> {
    private static final long SHUTDOWN_SECONDS = 1;

    private final String name;
    private final MessageType<T> type;
    private final Subscriber<T> subscriber;
    private final Runnable onUnused;
    private final List<String> publishers = new CopyOnWriteArrayList<>();
    private int handlers;

    TakenTopic(
            String name,
            MessageType<T> type,
            Subscriber<T> subscriber,
            Registered registered,
            NodeNames names,
            Runnable onUnused) {
        this.name = name;
        this.type = type;
        this.subscriber = subscriber;
        this.onUnused = onUnused;
        registered.wanted(this);
        subscriber.addSubscriberListener(new DefaultSubscriberListener<T>() {
            @Override
            public void onMasterRegistrationSuccess(Subscriber<T> done) {
                registered.done(TakenTopic.this);
            }

            @Override
            public void onNewPublisher(Subscriber<T> same, PublisherIdentifier publisher) {
                publishers.add(names.publisher(name, publisher.getNodeUri()));
            }
        });
    }

    String name() {
        return name;
    }

    MessageType<T> type() {
        return type;
    }

    /** @return all that ever connected: ROSJava does not tell who went */
    List<String> publishers() {
        return List.copyOf(publishers);
    }

    synchronized void add(NodeSubscription<T> subscription, int queue) {
        handlers++;
        subscriber.addMessageListener(subscription, queue);
    }

    void remove(NodeSubscription<T> subscription) {
        subscriber.removeMessageListener(subscription);
        boolean unused;
        synchronized (this) {
            unused = --handlers == 0;
        }
        if (unused) {
            close();
            onUnused.run();
        }
    }

    void close() {
        subscriber.shutdown(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
