package org.vfsruntime.ros.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkListener;
import org.vfsruntime.ros.tcpros.Workers;

/** Tells listeners of events, one after the other, on a thread of its own. */
final class EventQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);

    private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor thread;

    EventQueue(Workers workers) {
        thread = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), workers.factory("tells of events"));
    }

    void add(LinkListener listener) {
        listeners.add(listener);
    }

    void tell(LinkEvent event) {
        run(() -> listeners.forEach(listener -> tell(listener, event)));
    }

    /** Does something after all events that have been told. */
    void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The link is closed");
        }
    }

    private static void tell(LinkListener listener, LinkEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed at '{}'", event.text(), e);
        }
    }

    /** Tells what has happened and then ends. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
