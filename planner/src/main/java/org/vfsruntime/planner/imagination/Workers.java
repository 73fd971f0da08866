package org.vfsruntime.planner.imagination;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;

/**
 * The threads that a planner may use: always the one that asks for a plan, and helpers of an executor that
 * the caller owns. What is planned does not depend on how many there are.
 */
public final class Workers {
    private static final int SPARE_JOBS = 16;
    private static final Workers INLINE = new Workers(null, 1);

    private final @Nullable Executor helpers;
    private final int threads;
    private final ArrayBlockingQueue<Job> spare = new ArrayBlockingQueue<>(SPARE_JOBS);

    private Workers(@Nullable Executor helpers, int threads) {
        this.helpers = helpers;
        this.threads = threads;
    }

    /** @return no helpers: everything happens on the calling thread */
    public static Workers inline() {
        return INLINE;
    }

    /**
     * @param helpers runs the helpers; a busy one slows planning down but never blocks it
     * @param threads how many may work at once, the calling thread included, ≥ 1
     * @return the workers
     */
    public static Workers of(Executor helpers, int threads) {
        new Faults().require(threads >= 1, "threads", threads, "be ≥ 1").throwIfAny();
        return new Workers(helpers, threads);
    }

    /** @return how many may work at once, the calling thread included */
    public int threads() {
        return threads;
    }

    /**
     * Runs tasks 0 … n-1, each once, in any order; returns when all have ended.
     *
     * @param n number of tasks, ≥ 0
     * @param task safe for use by several threads
     */
    public void forEach(int n, IntConsumer task) {
        if (helpers == null || threads == 1 || n <= 1) {
            for (int i = 0; i < n; i++) {
                task.accept(i);
            }
            return;
        }
        Job job = borrow();
        job.begin(n, task, Math.min(threads, n));
        for (int i = 1; i < Math.min(threads, n); i++) {
            helpers.execute(job);
        }
        job.work();
        Throwable thrown = job.awaitAll();
        job.release();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private Job borrow() {
        @Nullable Job job = spare.poll();
        return job == null ? new Job() : job;
    }

    /**
     * Waits for tasks, not for helpers: a helper that never gets a thread is not missed. Used again when everybody has
     * let go of it, so that planning allocates nothing.
     */
    private final class Job implements Runnable {
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger holders = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private int n;
        private @Nullable IntConsumer task;
        private @Nullable Thread waiting;

        void begin(int tasks, IntConsumer what, int everybody) {
            n = tasks;
            task = what;
            waiting = Thread.currentThread();
            failure.set(null);
            next.set(0);
            open.set(tasks);
            holders.set(everybody);
        }

        @Override
        public void run() {
            work();
            release();
        }

        void work() {
            IntConsumer what = task;
            for (int i = next.getAndIncrement(); i < n && what != null; i = next.getAndIncrement()) {
                try {
                    what.accept(i);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    if (open.decrementAndGet() == 0) {
                        LockSupport.unpark(waiting);
                    }
                }
            }
        }

        /** @return the first failure, if any */
        @Nullable Throwable awaitAll() {
            boolean interrupted = false;
            while (open.get() > 0) {
                LockSupport.park(this);
                // The tasks are short; the caller finds the flag afterwards.
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return failure.get();
        }

        void release() {
            if (holders.decrementAndGet() == 0) {
                task = null;
                waiting = null;
                failure.set(null);
                spare.offer(this);
            }
        }
    }
}
