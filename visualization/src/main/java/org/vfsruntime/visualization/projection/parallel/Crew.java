package org.vfsruntime.visualization.projection.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.vfsruntime.core.Faults;

/** A few threads that do ranges of work, the caller's among them. For use by one thread; ends with {@link #close}. */
public final class Crew implements AutoCloseable {
    private static final int PIECES_PER_THREAD = 8;

    private final int threads;
    private final ExecutorService helpers;

    /** Work on the indices of a range. Must not depend on how the whole is cut, and write to its own places only. */
    @FunctionalInterface
    public interface RangeWork {
        /**
         * @param from first index
         * @param to behind the last index
         */
        void run(int from, int to);
    }

    /** @param threads in all, ≥ 1 */
    public Crew(int threads) {
        new Faults().require(threads >= 1, "threads", threads, "be ≥ 1").throwIfAny();
        this.threads = threads;
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), work -> {
            Thread thread = new Thread(work, "map");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @return threads in all */
    public int threads() {
        return threads;
    }

    /**
     * Does all indices of [0, n) and returns when all are done.
     *
     * @param n number of indices, ≥ 0
     * @param work done in pieces, on any of the threads
     * @throws CancellationException when this thread is interrupted
     */
    public void run(int n, RangeWork work) {
        if (threads == 1 || n <= 1) {
            work.run(0, n);
            return;
        }
        int piece = Math.max(1, n / (threads * PIECES_PER_THREAD));
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int from = next.getAndAdd(piece); from < n && from >= 0; from = next.getAndAdd(piece)) {
                work.run(from, Math.min(n, from + piece));
            }
        };
        List<Future<?>> others = new ArrayList<>(threads - 1);
        for (int i = 1; i < threads; i++) {
            others.add(helpers.submit(share));
        }
        try {
            share.run();
        } finally {
            // After a failure here, the others end with the piece they are at.
            next.set(n);
            awaitAll(others);
        }
    }

    private static void awaitAll(List<Future<?>> others) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<?> other : others) {
            try {
                await(other);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a map was made");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
