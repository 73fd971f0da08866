package org.vfsruntime.skills.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.practice.SkillPractice;

/**
 * Places of practice, one per worker thread, and the work on them. A piece of work is an index; its result
 * depends on that index alone, so results are the same for any number of threads. For use by one thread.
 */
public final class PracticeCrew implements AutoCloseable {
    private final List<SkillPractice> practices = new ArrayList<>();
    private final ExecutorService executor;

    /** A piece of work; must begin with {@link SkillPractice#reset}. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @param practice for this piece alone while it runs
         * @param index of the piece
         * @return the result, which must not refer to the practice
         */
        T run(SkillPractice practice, int index);
    }

    /**
     * @param factory of practices
     * @param threads number of workers, in [1, 1024]
     */
    public PracticeCrew(SkillPractice.Factory factory, int threads) {
        new Faults()
                .require(threads >= 1 && threads <= 1024, "threads", threads, "lie in [1, 1024]")
                .throwIfAny();
        try {
            for (int i = 0; i < threads; i++) {
                practices.add(factory.open());
            }
        } catch (RuntimeException e) {
            practices.forEach(SkillPractice::close);
            throw e;
        }
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "practice");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @return a practice to ask for catalogue and specs; not to be used while work runs */
    public SkillPractice first() {
        return practices.get(0);
    }

    /**
     * Does the work of indices [first, end).
     *
     * @param <T> a result
     * @return the results by index
     * @throws CancellationException when the calling thread is interrupted
     */
    public <T> List<T> map(int first, int end, Work<T> work) {
        List<@Nullable T> results = new ArrayList<>();
        for (int i = first; i < end; i++) {
            results.add(null);
        }
        AtomicInteger next = new AtomicInteger(first);
        List<Future<?>> workers = new ArrayList<>();
        for (SkillPractice practice : practices) {
            workers.add(executor.submit(() -> {
                for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                    T result = work.run(practice, i);
                    synchronized (results) {
                        results.set(i - first, result);
                    }
                }
            }));
        }
        await(workers, next, end);
        return complete(results);
    }

    private static void await(List<Future<?>> workers, AtomicInteger next, int end) {
        Throwable failure = null;
        boolean interrupted = false;
        for (Future<?> worker : workers) {
            boolean ended = false;
            while (!ended) {
                try {
                    worker.get();
                    ended = true;
                } catch (InterruptedException e) {
                    next.set(end); // the others finish their piece: a practice must not be left half-way
                    interrupted = true;
                } catch (ExecutionException e) {
                    next.set(end);
                    failure = failure == null ? e.getCause() : failure;
                    ended = true;
                }
            }
        }
        // a future that is done answers without looking at the flag, so fast work would hide the interrupt
        if (interrupted || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    private static <T> List<T> complete(List<@Nullable T> results) {
        List<T> complete = new ArrayList<>();
        for (@Nullable T result : results) {
            if (result == null) {
                throw new IllegalStateException("a piece of work gave no result");
            }
            complete.add(result);
        }
        return complete;
    }

    @Override
    public void close() {
        executor.shutdownNow();
        practices.forEach(SkillPractice::close);
    }
}
