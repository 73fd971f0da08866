package org.vfsruntime.ros.tcpros;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One subscriber of a topic that this node publishes: its queue, and the thread that empties it. */
final class SubscriberConnection {
    private final PeerSocket socket;
    private final String peer;
    private final SendQueue<byte[]> queue;
    private final Thread writer;

    SubscriberConnection(PeerSocket socket, String peer, int capacity, Workers workers, String topic) {
        this.socket = socket;
        this.peer = peer;
        this.queue = new SendQueue<>(capacity);
        this.writer = workers.factory("sends " + topic + " to " + peer).newThread(this::writeAll);
    }

    String peer() {
        return peer;
    }

    long dropped() {
        return queue.dropped();
    }

    void start() {
        writer.start();
    }

    void send(byte[] message) {
        queue.add(message);
    }

    private void writeAll() {
        try (socket) {
            Optional<byte[]> message = queue.take();
            while (message.isPresent()) {
                Frames.write(socket.out(), message.get());
                if (queue.isEmpty()) {
                    socket.out().flush();
                }
                message = queue.take();
            }
            socket.out().flush();
        } catch (IOException | InterruptedException e) {
            // The thread that reads from the subscriber sees the end as well and tells of it.
            queue.closeNow();
        }
    }

    /**
     * Waits for the subscriber to end the connection: it has nothing to say.
     *
     * @return how it ended
     */
    String awaitEnd() {
        try {
            socket.waitForever();
            int said = socket.in().read();
            return said < 0 ? "the subscriber ended it" : "the subscriber sent something";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } finally {
            queue.closeNow();
            socket.close();
        }
    }

    /** Sends what waits, and then ends; ends anyway when the deadline comes. */
    void finish(long deadlineNanos) {
        queue.close();
        try {
            long left = Duration.ofNanos(deadlineNanos - System.nanoTime()).toMillis();
            if (left > 0) {
                writer.join(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.close();
    }
}
