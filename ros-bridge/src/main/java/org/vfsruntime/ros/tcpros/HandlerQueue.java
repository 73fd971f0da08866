package org.vfsruntime.ros.tcpros;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.DeliveryHandler;
import org.vfsruntime.ros.message.Message;

/** Calls one handler for the messages of a topic, one after the other, on a thread of its own. */
final class HandlerQueue<T extends Message> {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerQueue.class);
    /** A handler that is stuck must not keep a robot's program from ending. */
    private static final long LONGEST_CALL_MILLIS = 2000;

    private final String topic;
    private final DeliveryHandler<T> handler;
    private final SendQueue<Delivery<T>> queue;
    private final Thread thread;

    HandlerQueue(String topic, int capacity, DeliveryHandler<T> handler, Workers workers) {
        this.topic = topic;
        this.handler = handler;
        this.queue = new SendQueue<>(capacity);
        this.thread = workers.start("handles " + topic, this::handleAll);
    }

    void add(Delivery<T> delivery) {
        queue.add(delivery);
    }

    long dropped() {
        return queue.dropped();
    }

    private void handleAll() {
        try {
            Optional<Delivery<T>> delivery = queue.take();
            while (delivery.isPresent()) {
                handle(delivery.get());
                delivery = queue.take();
            }
        } catch (InterruptedException e) {
            queue.closeNow();
        }
    }

    private void handle(Delivery<T> delivery) {
        try {
            handler.on(delivery);
        } catch (RuntimeException e) {
            LOG.warn("The handler of {} failed", topic, e);
        }
    }

    /** Ends it; waits up to two seconds for a call that is under way, unless that call is what ends it. */
    void close() {
        queue.closeNow();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(LONGEST_CALL_MILLIS);
                if (thread.isAlive()) {
                    LOG.warn("A handler of {} is still busy and is left behind", topic);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
