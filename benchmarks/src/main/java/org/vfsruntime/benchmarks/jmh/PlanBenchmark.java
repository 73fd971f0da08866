package org.vfsruntime.benchmarks.jmh;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vfsruntime.benchmarks.planner.Workload;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.planner.imagination.Workers;
import org.vfsruntime.planner.shooting.RandomShootingPlanner;
import org.vfsruntime.planner.shooting.ShootingConfig;

/** One plan by uniform shooting, on one thread. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanBenchmark {
    /** Skills. */
    @Param({"16", "72"})
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public int k;

    /** Sequences. */
    @Param({"1024", "10000"})
    @SuppressWarnings("NullAway.Init")
    public int candidates;

    /** Skills in a sequence. */
    @Param({"5", "10"})
    @SuppressWarnings("NullAway.Init")
    public int horizon;

    private final RandomGenerator random = new SplittableRandom(1);

    @SuppressWarnings("NullAway.Init")
    private SkillPlanner planner;

    @SuppressWarnings("NullAway.Init")
    private Embedding start;

    @SuppressWarnings("NullAway.Init")
    private Goal goal;

    /** Makes planner and goal. */
    @Setup
    public void prepare() {
        Workload workload = new Workload(k, candidates, horizon);
        planner = new RandomShootingPlanner(
                workload.model(Kernels.preferred()),
                new ShootingConfig(candidates, horizon, 0.005, 1),
                Workers.inline());
        start = workload.start();
        goal = workload.goal();
    }

    /** @return the plan */
    @Benchmark
    public PlanResult plan() {
        return planner.plan(start, goal, random, Deadline.never());
    }
}
