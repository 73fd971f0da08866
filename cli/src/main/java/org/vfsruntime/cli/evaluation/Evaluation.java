package org.vfsruntime.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.recording.EpisodeTape;
import org.vfsruntime.cli.recording.RecordingFolder;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.planner.control.EpisodeResult;

/** Runs many episodes. Each follows from its own seed, so the number of threads changes nothing. */
public final class Evaluation {
    private static final long PLANNING = 0x6A09E667F3BCC909L;

    private final EvaluationRequest request;
    private final Mind mind;
    private final LongSupplier nanoClock;
    private final StopSignal stop;
    private final Optional<RecordingFolder> recordings;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger successes = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicReferenceArray<EpisodeScore> results;

    /**
     * @param request which episodes
     * @param mind what the robot has learned
     * @param stop ends the evaluation early
     * @param nanoClock monotonic, in nanoseconds
     * @param recordings where episodes are recorded; empty for nowhere
     */
    public Evaluation(
            EvaluationRequest request,
            Mind mind,
            StopSignal stop,
            LongSupplier nanoClock,
            Optional<RecordingFolder> recordings) {
        this.request = request;
        this.mind = mind;
        this.nanoClock = nanoClock;
        this.stop = stop;
        this.recordings = recordings;
        this.results = new AtomicReferenceArray<>(request.episodes());
    }

    /**
     * @param progress is told about every finished episode
     * @return the results in the order of the episodes; fewer than asked for only after a stop
     */
    public List<EpisodeScore> run(Progress progress) {
        int threads = Math.min(request.threads(), request.episodes());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> work(progress)));
            }
            for (Future<?> worker : running) {
                await(worker);
            }
        } finally {
            workers.shutdownNow();
        }
        return IntStream.range(0, request.episodes())
                .mapToObj(results::get)
                .filter(java.util.Objects::nonNull)
                .toList();
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
            throw new IllegalStateException("interrupted while waiting for episodes", e);
        }
    }

    private void work(Progress progress) {
        EpisodeControl control = new EpisodeControl(
                mind,
                request.planner().planner(mind.dynamics()),
                request.planner().planDeadline(),
                nanoClock);
        try (EvaluationWorld world = request.scenario().open(request.options(), mind.policies())) {
            int episode = next.getAndIncrement();
            while (episode < request.episodes() && !stop.isRequested() && !failed.get()) {
                int current = episode;
                EpisodeScore result = stop.during(control::cancel, () -> episode(world, control, current));
                if (result.reason() != StopReason.CANCELLED) {
                    results.set(episode, result);
                    int good = result.isSuccess() ? successes.incrementAndGet() : successes.get();
                    progress.at(finished.incrementAndGet(), good + " reached");
                }
                episode = next.getAndIncrement();
            }
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private EpisodeScore episode(EvaluationWorld world, EpisodeControl control, int episode) {
        EvaluationTask task = request.task(episode);
        ThresholdGoal goal = request.goal()
                .orElseGet(() -> new ThresholdGoal(
                        request.scenario().catalogue(), task.goal(), ThresholdGoal.DEFAULT_THRESHOLD));
        Robot robot = world.begin(task);
        PlanLog plans =
                new PlanLog(goal, request.budget(task), request.planner().planDeadline());
        long planningSeed = request.episodeSeed(episode) ^ PLANNING;
        RecordingStudio.Shot shot = new RecordingStudio.Shot(
                request.scenario(),
                request.options(),
                request.planner(),
                planningSeed,
                task,
                goal,
                request.budget(task));
        Optional<EpisodeTape> tape = recordings.flatMap(folder -> folder.begin(episode, shot, world));
        EpisodeListener listener = tape.<EpisodeListener>map(recorder -> EpisodeListener.all(plans, recorder))
                .orElse(plans);
        try {
            EpisodeResult ended =
                    control.run(robot, goal, request.budget(task), new SplittableRandom(planningSeed), listener);
            boolean isTrue = task.goal().stream().allMatch(world::isSatisfied);
            tape.ifPresent(recorder -> finish(recorder, isTrue));
            return score(episode, task, plans, ended, isTrue);
        } catch (RuntimeException | Error e) {
            tape.ifPresent(EpisodeTape::close);
            throw e;
        }
    }

    private void finish(EpisodeTape tape, boolean isTrue) {
        recordings.ifPresent(folder -> folder.finish(tape, isTrue));
    }

    private static EpisodeScore score(
            int episode, EvaluationTask task, PlanLog plans, EpisodeResult ended, boolean isTrue) {
        boolean reached = ended.reason() == StopReason.GOAL_REACHED && isTrue;
        return new EpisodeScore(
                episode,
                task.optimalSkills(),
                plans.skills(),
                ended.reason(),
                isTrue,
                plans.nanos(),
                plans.cut(),
                plans.late(),
                plans.outcomes(reached));
    }
}
