package org.vfsruntime.planner.imagination;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;

/**
 * The threads that a planner may use: always the one that asks for a plan, and helpers of an executor that
 * the caller owns. What is planned does not depend on how many there are.
 */
public final class Workers {
    private static final Workers INLINE = new Workers(null, 1);

    private final @Nullable Executor helpers;
    private final int threads;

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
        Job job = new Job(n, task);
        for (int i = 1; i < Math.min(threads, n); i++) {
            helpers.execute(job);
        }
        job.run();
        job.awaitAll();
    }

    /** Waits for tasks, not for helpers: a helper that never gets a thread is not missed. */
    private static final class Job implements Runnable {
        private final int n;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Job(int n, IntConsumer task) {
            this.n = n;
            this.task = task;
            this.open = new CountDownLatch(n);
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        void awaitAll() {
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException e) {
                    // The tasks are short; the caller finds the flag afterwards.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
