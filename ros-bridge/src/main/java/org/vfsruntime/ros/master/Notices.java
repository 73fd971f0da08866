package org.vfsruntime.ros.master;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.api.ApiCaller;

/**
 * Tells nodes what changed. One node is told one thing after the other; a node that does not answer holds up no
 * other.
 */
final class Notices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int THREADS = 8;

    private final ApiCaller caller = new ApiCaller("/master", Duration.ofSeconds(2));
    private final ThreadPoolExecutor threads;
    /** What each node is still to be told; a node that is being told something has an entry. */
    private final Map<URI, Deque<Runnable>> waiting = new HashMap<>();

    Notices() {
        threads = new ThreadPoolExecutor(THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "ros-master-notices");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * @param node address to call
     * @param method of it
     * @param arguments made when the call goes out, so that the newest state is told
     */
    synchronized void send(URI node, String method, Supplier<Object[]> arguments) {
        boolean idle = !waiting.containsKey(node);
        waiting.computeIfAbsent(node, key -> new ArrayDeque<>()).add(() -> call(node, method, arguments.get()));
        if (idle) {
            try {
                threads.execute(() -> tellAll(node));
            } catch (RejectedExecutionException e) {
                LOG.debug("The master is closing; {} is not told", node);
            }
        }
    }

    private void tellAll(URI node) {
        Runnable next = next(node);
        while (next != null) {
            next.run();
            next = next(node);
        }
    }

    private synchronized @Nullable Runnable next(URI node) {
        Runnable next = waiting.getOrDefault(node, new ArrayDeque<>()).poll();
        if (next == null) {
            waiting.remove(node);
        }
        return next;
    }

    private void call(URI node, String method, Object[] arguments) {
        try {
            caller.call(node, method, arguments);
        } catch (IOException e) {
            LOG.debug("{} could not be told {}: {}", node, method, e.getMessage());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
