package org.vfsruntime.ros.action;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of an action's client or server. */
final class ActionThreads {
    private static final Logger LOG = LoggerFactory.getLogger(ActionThreads.class);

    private ActionThreads() {}

    static ScheduledThreadPoolExecutor one(String name) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        // What waits to be told is told; only repetitions end.
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** An exception is logged and does not end the repetition. */
    static void repeat(ScheduledThreadPoolExecutor executor, Duration period, Runnable work) {
        ScheduledFuture<?> repetition = executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn("A task of an action failed", e);
                    }
                },
                period.toNanos(),
                period.toNanos(),
                TimeUnit.NANOSECONDS);
        LOG.trace("Repeating {}", repetition);
    }
}
