package org.vfsruntime.cli.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;

/** Works through episodes, each in a world of its thread; what comes of them does not depend on how many there are. */
final class WorldCrew {
    private final Session session;
    private final Scenario scenario;
    private final Map<Skill, SkillPolicy> policies;
    private final int threads;

    WorldCrew(Session session, Scenario scenario, Map<Skill, SkillPolicy> policies, int threads) {
        this.session = session;
        this.scenario = scenario;
        this.policies = policies;
        this.threads = threads;
    }

    /** One episode. */
    @FunctionalInterface
    interface Work<T> {
        T run(EvaluationWorld world, int index) throws InterruptedException;
    }

    /**
     * @return the results of indices [0, n), in order
     * @throws CancellationException when somebody asks for a stop
     */
    <T> List<T> map(String what, int n, Work<T> work) {
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(n);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (Progress progress = Progress.start(session.terminal(), what, n, session.nanoClock())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> {
                    try (EvaluationWorld world = scenario.open(WorldOptions.PLAIN, policies)) {
                        for (int at = next.getAndIncrement(); at < n; at = next.getAndIncrement()) {
                            session.stop().throwIfRequested();
                            results.set(at, work.run(world, at));
                            progress.at(done.incrementAndGet(), "");
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                await(worker);
            }
        } finally {
            workers.shutdownNow();
        }
        return IntStream.range(0, n).mapToObj(results::get).toList();
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("an episode failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for episodes");
        }
    }
}
