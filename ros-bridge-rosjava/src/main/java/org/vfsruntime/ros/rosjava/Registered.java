package org.vfsruntime.ros.rosjava;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.vfsruntime.ros.waiting.Waiting;

/** What the master does not know yet. Safe for several threads. */
final class Registered {
    private final Set<Object> missing = new HashSet<>();
    private boolean closed;

    synchronized void wanted(Object one) {
        missing.add(one);
    }

    synchronized void done(Object one) {
        missing.remove(one);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean await(Duration timeout) throws InterruptedException {
        Waiting.until(this, timeout, () -> closed || missing.isEmpty());
        return !closed && missing.isEmpty();
    }
}
