package org.vfsruntime.benchmarks.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.vfsruntime.planner.imagination.Workers;

/** Threads that are there before the clock starts. */
final class Team implements AutoCloseable {
    private final int threads;
    private final ThreadPoolExecutor pool;

    /** @param threads ≥ 1 */
    Team(int threads) {
        this.threads = threads;
        // A queue in an array: handing over work allocates nothing.
        this.pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1024));
        pool.prestartAllCoreThreads();
    }

    int threads() {
        return threads;
    }

    /** @return the calling thread and the others of this team */
    Workers workers() {
        return threads == 1 ? Workers.inline() : Workers.of(pool, threads);
    }

    /**
     * Runs one task a thread, all at the same time.
     *
     * @param task by number of the thread
     * @param <T> what it gives
     * @return what they gave, by number
     */
    <T> List<T> together(IntFunction<Callable<T>> task) {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            tasks.add(task.apply(thread));
        }
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a measurement failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
