package org.vfsruntime.ros.tcpros;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vfsruntime.core.Faults;

/**
 * What waits to be taken, oldest first. When it is full, the oldest is dropped: the newest state of a robot is worth
 * more than the history. Safe for several threads.
 *
 * @param <T> what waits
 */
final class SendQueue<T> {
    private final int capacity;
    private final Deque<T> waiting = new ArrayDeque<>();
    private long dropped;
    private boolean closed;

    /** @param capacity ≥ 1 */
    SendQueue(int capacity) {
        new Faults().require(capacity >= 1, "queue", capacity, "be ≥ 1").throwIfAny();
        this.capacity = capacity;
    }

    /** @return whether something had to be dropped for it; without effect when closed */
    synchronized boolean add(T item) {
        if (closed) {
            return false;
        }
        boolean full = waiting.size() == capacity;
        if (full) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(item);
        notifyAll();
        return full;
    }

    /** @return the oldest, waited for; empty when the queue is closed and has been emptied */
    synchronized Optional<T> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return Optional.ofNullable(waiting.pollFirst());
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized long dropped() {
        return dropped;
    }

    /** Takes nothing more; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Takes nothing more and forgets what waits. */
    synchronized void closeNow() {
        waiting.clear();
        close();
    }
}
