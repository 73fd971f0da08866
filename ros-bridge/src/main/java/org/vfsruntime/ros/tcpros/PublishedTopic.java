package org.vfsruntime.ros.tcpros;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkEvent.Direction;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.waiting.Waiting;

/**
 * A topic that this node publishes.
 *
 * @param <T> what it sends
 */
public final class PublishedTopic<T extends Message> implements Publisher<T> {
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(1);

    private final String node;
    private final String topic;
    private final MessageType<T> type;
    private final PublisherOptions options;
    private final Workers workers;
    private final Consumer<LinkEvent> events;
    private final Consumer<PublishedTopic<T>> onClose;
    private final List<SubscriberConnection> connections = new ArrayList<>();
    private byte @Nullable [] latched;
    private long droppedByGone;
    private boolean closed;

    /**
     * @param node full name of this node
     * @param topic full name
     * @param type of the messages
     * @param options latching and queue
     * @param workers makes threads
     * @param events told of subscribers
     * @param onClose takes the topic back from the master; called once
     */
    public PublishedTopic(
            String node,
            String topic,
            MessageType<T> type,
            PublisherOptions options,
            Workers workers,
            Consumer<LinkEvent> events,
            Consumer<PublishedTopic<T>> onClose) {
        this.node = node;
        this.topic = topic;
        this.type = type;
        this.options = options;
        this.workers = workers;
        this.events = events;
        this.onClose = onClose;
    }

    @Override
    public String topic() {
        return topic;
    }

    /** @return type of the messages */
    public MessageType<T> type() {
        return type;
    }

    @Override
    public void publish(T message) {
        byte[] bytes = type.encode(message);
        synchronized (this) {
            if (closed) {
                return;
            }
            if (options.latched()) {
                latched = bytes;
            }
            connections.forEach(connection -> connection.send(bytes));
        }
    }

    @Override
    public synchronized int subscribers() {
        return connections.size();
    }

    @Override
    public synchronized boolean awaitSubscribers(int count, Duration timeout) throws InterruptedException {
        Waiting.until(this, timeout, () -> closed || connections.size() >= count);
        return connections.size() >= count;
    }

    @Override
    public synchronized long dropped() {
        return droppedByGone
                + connections.stream().mapToLong(SubscriberConnection::dropped).sum();
    }

    @Override
    public synchronized List<String> subscriberNames() {
        return connections.stream().map(SubscriberConnection::peer).toList();
    }

    /**
     * Serves a subscriber until the connection ends.
     *
     * @param socket whose header has been read
     * @param header of the subscriber
     */
    void serve(PeerSocket socket, ConnectionHeader header) throws IOException {
        String peer = header.get("callerid").isEmpty() ? socket.peer() : header.get("callerid");
        try {
            header.mustMatch("md5sum", type.md5());
            header.mustMatch("type", type.name());
        } catch (TcpRosException e) {
            events.accept(new LinkEvent.PeerRefused(topic, peer, String.valueOf(e.getMessage())));
            throw e;
        }
        ownHeader().write(socket.out());
        SubscriberConnection connection = new SubscriberConnection(socket, peer, options.queue(), workers, topic);
        if (!join(connection)) {
            return;
        }
        events.accept(new LinkEvent.PeerConnected(topic, peer, Direction.TO_PEER));
        String end = connection.awaitEnd();
        if (leave(connection)) {
            events.accept(new LinkEvent.PeerLost(topic, peer, Direction.TO_PEER, end));
        }
    }

    private ConnectionHeader ownHeader() {
        return ConnectionHeader.of(
                "callerid",
                node,
                "topic",
                topic,
                "type",
                type.name(),
                "md5sum",
                type.md5(),
                "message_definition",
                type.definition(),
                "latching",
                options.latched() ? "1" : "0");
    }

    private synchronized boolean join(SubscriberConnection connection) {
        if (closed) {
            return false;
        }
        if (latched != null) {
            connection.send(latched);
        }
        connections.add(connection);
        connection.start();
        notifyAll();
        return true;
    }

    private synchronized boolean leave(SubscriberConnection connection) {
        droppedByGone += connection.dropped();
        notifyAll();
        return connections.remove(connection) && !closed;
    }

    @Override
    public void close() {
        close(System.nanoTime() + LAST_MESSAGES.toNanos());
    }

    /** @param deadlineNanos by System.nanoTime, until when messages that wait are still sent */
    public void close(long deadlineNanos) {
        List<SubscriberConnection> open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = List.copyOf(connections);
            notifyAll();
        }
        onClose.accept(this);
        open.forEach(connection -> connection.finish(deadlineNanos));
    }
}
