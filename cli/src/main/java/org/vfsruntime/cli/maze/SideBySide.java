package org.vfsruntime.cli.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work on several threads, begun in their order. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Waits for all. When one fails, those that have not begun are left out and its failure is thrown.
     *
     * @param work pieces that do not depend on one another
     * @param threads ≥ 1
     */
    static void run(List<Runnable> work, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            work.forEach(piece -> futures.add(pool.submit(piece)));
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
