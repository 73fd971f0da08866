package org.vfsruntime.ros.tcpros;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkEvent.Direction;
import org.vfsruntime.ros.message.MalformedMessageException;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.waiting.Waiting;

/**
 * One publisher of a topic that this node takes. Connects again and again for as long as the master names the
 * publisher. When the master does not any more, a connection that works is kept until it ends: a master that was
 * restarted has forgotten publishers that are well.
 */
final class PublisherConnection<T extends Message> {
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;
    private static final long REFUSED_PAUSE_MILLIS = 5000;

    private final SubscribedTopic<T> topic;
    private final URI publisher;
    private final Consumer<LinkEvent> events;
    private final Thread thread;
    private @Nullable PeerSocket socket;
    private boolean stopped;
    private volatile String peer;
    private volatile boolean latching;
    private String lastRefusal = "";

    PublisherConnection(SubscribedTopic<T> topic, URI publisher, Workers workers, Consumer<LinkEvent> events) {
        this.topic = topic;
        this.publisher = publisher;
        this.peer = publisher.toString();
        this.events = events;
        this.thread =
                workers.factory("takes " + topic.name() + " from " + publisher).newThread(this::run);
    }

    void start() {
        thread.start();
    }

    URI publisher() {
        return publisher;
    }

    /** @return name of the publisher, or its address before it has told its name */
    String peer() {
        return peer;
    }

    /** @return whether the publisher sends its last message to those who come late */
    boolean isLatching() {
        return latching;
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (topic.isWanted(this) && !isStopped()) {
            boolean connected = false;
            try (PeerSocket open = connect()) {
                connected = true;
                topic.joined(this);
                lastRefusal = "";
                events.accept(new LinkEvent.PeerConnected(topic.name(), peer, Direction.FROM_PEER));
                readAll(open.in());
            } catch (MalformedMessageException e) {
                events.accept(new LinkEvent.MalformedMessage(topic.name(), peer, String.valueOf(e.getMessage())));
                tellLost(connected, "it was ended because of a malformed message");
            } catch (IOException e) {
                if (e instanceof TcpRosException broken && broken.isRefusal()) {
                    tellRefused(String.valueOf(e.getMessage()));
                    pause = REFUSED_PAUSE_MILLIS;
                }
                tellLost(connected, String.valueOf(e.getMessage()));
            }
            pause(connected ? FIRST_PAUSE_MILLIS : pause);
            pause = connected ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private PeerSocket connect() throws IOException {
        InetSocketAddress address = topic.lookup().find(publisher, topic.name());
        PeerSocket open = PeerSocket.connect(address.getHostString(), address.getPort(), PeerSocket.HANDSHAKE);
        try {
            keep(open);
            topic.ownHeader().write(open.out());
            ConnectionHeader theirs = ConnectionHeader.read(open.in());
            theirs.mustBeNoError();
            theirs.mustMatch("md5sum", topic.type().md5());
            peer = theirs.has("callerid") ? theirs.get("callerid") : publisher.toString();
            latching = theirs.get("latching").equals("1");
            open.waitForever();
            return open;
        } catch (IOException e) {
            open.close();
            throw e;
        }
    }

    private synchronized void keep(PeerSocket open) throws IOException {
        if (stopped) {
            throw TcpRosException.broken("the subscription ended");
        }
        socket = open;
    }

    private void readAll(DataInputStream in) throws IOException, MalformedMessageException {
        while (true) {
            byte[] bytes = Frames.read(in, "a message", topic.largest());
            long arrived = System.nanoTime();
            T message = topic.type().decode(ByteBuffer.wrap(bytes));
            topic.deliver(this, new Delivery<>(message, peer, arrived));
        }
    }

    private void tellRefused(String why) {
        if (!why.equals(lastRefusal)) {
            lastRefusal = why;
            events.accept(new LinkEvent.PeerRefused(topic.name(), peer, why));
        }
    }

    private void tellLost(boolean connected, String why) {
        if (connected) {
            topic.left(this);
            if (!isStopped()) {
                events.accept(new LinkEvent.PeerLost(topic.name(), peer, Direction.FROM_PEER, why));
            }
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void pause(long millis) {
        try {
            Waiting.until(this, Duration.ofMillis(millis), () -> stopped);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** Ends it and does not wait for its thread. */
    synchronized void stop() {
        stopped = true;
        if (socket != null) {
            socket.close();
        }
        notifyAll();
    }
}
