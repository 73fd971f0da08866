package org.vfsruntime.cli.maze;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does pieces of work on several threads, begun in their order. */
final class SideBySide {
    private static final int MOST_SECONDS = 60;

    private SideBySide() {}

    /**
     * Waits for all. As soon as one fails, those that have not begun are left out and its failure is thrown.
     *
     * @param work pieces that do not depend on one another
     * @param threads ≥ 1
     */
    static void run(List<Runnable> work, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        ExecutorCompletionService<Void> ended = new ExecutorCompletionService<>(pool);
        try {
            work.forEach(piece -> ended.submit(piece, null));
            for (int i = 0; i < work.size(); i++) {
                ended.take().get();
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
            end(pool);
        }
    }

    /** What is at work is told to stop and waited for: it may be writing. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("work did not end within " + MOST_SECONDS + " s of being told to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
