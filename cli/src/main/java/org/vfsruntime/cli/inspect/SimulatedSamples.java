package org.vfsruntime.cli.inspect;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * One moment from each of many episodes that have nothing to do with one another: a random start in a world in which
 * all varies that can, then a few skills or none, chosen by the default planner or at random. Each follows from its own
 * seed, so that the number of threads changes nothing.
 */
public final class SimulatedSamples {
    private final Scenario scenario;
    private final WorldOptions options;
    private final Mind mind;
    private final int mostSkills;
    private final StopSignal stop;
    private final LongSupplier nanoClock;

    /**
     * @param scenario the world
     * @param mind what the robot has learned
     * @param mostSkills before the moment that is taken, ≥ 0
     * @param stop ends the sampling early
     * @param nanoClock monotonic, in nanoseconds
     */
    public SimulatedSamples(Scenario scenario, Mind mind, int mostSkills, StopSignal stop, LongSupplier nanoClock) {
        this.scenario = scenario;
        this.options = scenario.mostVaried();
        this.mind = mind;
        this.mostSkills = mostSkills;
        this.stop = stop;
        this.nanoClock = nanoClock;
    }

    /**
     * @param count samples, ≥ 1, each of its own episode
     * @param seed decides all of them
     * @param threads workers, ≥ 1
     * @param progress told about every sample
     * @return the samples
     * @throws CancellationException after a stop
     */
    public List<Sample> draw(int count, long seed, int threads, Progress progress) {
        long[] seeds = new SplittableRandom(seed).longs(count).toArray();
        AtomicReferenceArray<Sample> samples = new AtomicReferenceArray<>(count);
        AtomicInteger done = new AtomicInteger();
        try (Crew crew = new Crew(threads)) {
            crew.run(count, (from, to) -> {
                try (EvaluationWorld world = scenario.open(options, mind.policies())) {
                    for (int i = from; i < to; i++) {
                        samples.set(i, sample(world, i, new SplittableRandom(seeds[i])));
                        progress.at(done.incrementAndGet(), "");
                    }
                }
            });
        }
        return IntStream.range(0, count).mapToObj(samples::get).toList();
    }

    private Sample sample(EvaluationWorld world, int index, SplittableRandom random) {
        EvaluationTask task =
                scenario.draw(random.nextLong(), OptionalInt.of(1 + index % scenario.longestDrawn()), options);
        Robot robot = world.begin(task);
        int skills = random.nextInt(mostSkills + 1);
        boolean isRandom = random.nextBoolean();
        Optional<Skill> lastSkill = skills > 0 ? run(robot, task, skills, isRandom, random) : Optional.empty();
        if (stop.isRequested()) {
            throw new CancellationException("stopped while embeddings were sampled; nothing was written");
        }
        Observation observation = robot.observe();
        return new Sample(index, observation, mind.space().embed(observation), satisfied(world), lastSkill);
    }

    /** Returns the last skill that was started, if any. */
    private Optional<Skill> run(
            Robot robot, EvaluationTask task, int skills, boolean isRandom, SplittableRandom random) {
        PlannerRequest planner = isRandom
                ? new PlannerRequest(
                        PlannerKind.RANDOM.planner(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())
                : PlannerRequest.STANDARD;
        EpisodeControl control =
                new EpisodeControl(mind, planner.planner(mind.dynamics()), planner.planDeadline(), nanoClock);
        ThresholdGoal goal = new ThresholdGoal(scenario.catalogue(), task.goal(), ThresholdGoal.DEFAULT_THRESHOLD);
        List<Skill> run = stop.during(
                        control::cancel, () -> control.run(robot, goal, skills, random.split(), event -> {}))
                .skills();
        return run.isEmpty() ? Optional.empty() : Optional.of(run.get(run.size() - 1));
    }

    private Set<Skill> satisfied(EvaluationWorld world) {
        Set<Skill> satisfied = new HashSet<>();
        for (Skill skill : scenario.catalogue()) {
            if (world.isSatisfied(skill)) {
                satisfied.add(skill);
            }
        }
        return satisfied;
    }
}
