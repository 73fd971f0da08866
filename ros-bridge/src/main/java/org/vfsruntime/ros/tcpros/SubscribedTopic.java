package org.vfsruntime.ros.tcpros;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.DeliveryHandler;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.waiting.Waiting;

/**
 * A topic that this node takes: one connection a publisher, however many handlers there are.
 *
 * @param <T> what arrives
 */
public final class SubscribedTopic<T extends Message> {
    private final String node;
    private final String name;
    private final MessageType<T> type;
    private final SubscriberOptions options;
    private final Workers workers;
    private final TopicLookup lookup;
    private final Consumer<LinkEvent> events;
    private final Runnable onUnused;
    private final Map<URI, PublisherConnection<T>> connections = new HashMap<>();
    private final Set<URI> wanted = new LinkedHashSet<>();
    private final Set<PublisherConnection<T>> joined = new HashSet<>();
    private final Map<PublisherConnection<T>, Delivery<T>> latched = new HashMap<>();
    private final List<HandlerQueue<T>> handlers = new ArrayList<>();
    private boolean closed;

    /**
     * @param node full name of this node
     * @param name full name of the topic
     * @param type of the messages
     * @param options that hold for all handlers, apart from the queue
     * @param workers makes threads
     * @param lookup asks publishers for their address
     * @param events told of publishers
     * @param onUnused takes the topic back from the master; called when the last handler has gone
     */
    public SubscribedTopic(
            String node,
            String name,
            MessageType<T> type,
            SubscriberOptions options,
            Workers workers,
            TopicLookup lookup,
            Consumer<LinkEvent> events,
            Runnable onUnused) {
        this.node = node;
        this.name = name;
        this.type = type;
        this.options = options;
        this.workers = workers;
        this.lookup = lookup;
        this.events = events;
        this.onUnused = onUnused;
    }

    /** @return full name */
    public String name() {
        return name;
    }

    /** @return type of the messages */
    public MessageType<T> type() {
        return type;
    }

    TopicLookup lookup() {
        return lookup;
    }

    int largest() {
        return options.largest();
    }

    ConnectionHeader ownHeader() {
        return ConnectionHeader.of(
                "callerid",
                node,
                "topic",
                name,
                "type",
                type.name(),
                "md5sum",
                type.md5(),
                "message_definition",
                type.definition(),
                "tcp_nodelay",
                options.noDelay() ? "1" : "0");
    }

    /**
     * @param queue messages that may wait for the handler
     * @param handler to call from now on
     */
    public synchronized Subscription add(int queue, DeliveryHandler<T> handler) {
        HandlerQueue<T> added = new HandlerQueue<>(name, queue, handler, workers);
        handlers.add(added);
        // The publishers have sent their last message to this node already.
        latched.values().forEach(added::add);
        return new Handled(added);
    }

    /** @param publishers all addresses that the master names for the topic now */
    public synchronized void update(Collection<URI> publishers) {
        if (closed) {
            return;
        }
        wanted.clear();
        wanted.addAll(publishers);
        for (URI address : wanted) {
            connections.computeIfAbsent(address, this::startConnection);
        }
    }

    private PublisherConnection<T> startConnection(URI address) {
        PublisherConnection<T> connection = new PublisherConnection<>(this, address, workers, events);
        connection.start();
        return connection;
    }

    /** @return whether the connection is to go on connecting; when not, it is forgotten here */
    synchronized boolean isWanted(PublisherConnection<T> connection) {
        boolean isWanted = wanted.contains(connection.publisher()) && !closed;
        if (!isWanted) {
            connections.remove(connection.publisher(), connection);
        }
        return isWanted;
    }

    synchronized void joined(PublisherConnection<T> connection) {
        joined.add(connection);
        notifyAll();
    }

    synchronized void left(PublisherConnection<T> connection) {
        joined.remove(connection);
        latched.remove(connection);
        notifyAll();
    }

    synchronized void deliver(PublisherConnection<T> from, Delivery<T> delivery) {
        if (from.isLatching()) {
            latched.put(from, delivery);
        }
        handlers.forEach(handler -> handler.add(delivery));
    }

    /** @return whether anybody listens */
    public synchronized boolean hasHandlers() {
        return !handlers.isEmpty();
    }

    /** @return names of the publishers that are connected */
    public synchronized List<String> names() {
        return joined.stream().map(PublisherConnection::peer).sorted().toList();
    }

    /** @return addresses of the nodes that are connected */
    public synchronized List<URI> addresses() {
        return joined.stream().map(PublisherConnection::publisher).toList();
    }

    /**
     * Connects to publishers as well, and gives up none.
     *
     * @param publishers addresses that the master names
     */
    public synchronized void updateKeeping(Collection<URI> publishers) {
        Set<URI> all = new LinkedHashSet<>(wanted);
        all.addAll(publishers);
        update(all);
    }

    /** Ends all connections and handlers; does not tell the master. */
    public void close() {
        List<HandlerQueue<T>> last;
        synchronized (this) {
            closed = true;
            connections.values().forEach(PublisherConnection::stop);
            connections.clear();
            last = List.copyOf(handlers);
            handlers.clear();
            notifyAll();
        }
        last.forEach(HandlerQueue::close);
    }

    /** One handler's view of the topic. */
    private final class Handled implements Subscription {
        private final HandlerQueue<T> handler;

        Handled(HandlerQueue<T> handler) {
            this.handler = handler;
        }

        @Override
        public String topic() {
            return name;
        }

        @Override
        public int publishers() {
            synchronized (SubscribedTopic.this) {
                return joined.size();
            }
        }

        @Override
        public List<String> publisherNames() {
            return names();
        }

        @Override
        public boolean awaitPublishers(int count, Duration timeout) throws InterruptedException {
            synchronized (SubscribedTopic.this) {
                Waiting.until(SubscribedTopic.this, timeout, () -> closed || joined.size() >= count);
                return joined.size() >= count;
            }
        }

        @Override
        public long dropped() {
            return handler.dropped();
        }

        @Override
        public void close() {
            boolean unused;
            synchronized (SubscribedTopic.this) {
                unused = handlers.remove(handler) && handlers.isEmpty();
            }
            handler.close();
            if (unused) {
                onUnused.run();
            }
        }
    }
}
