package org.vfsruntime.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
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
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.networks.kernel.Kernels;

/** One batch of predictions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
    private static final int ROWS = Workload.BATCH;

    /** Skills. */
    @Param({"16", "72"})
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public int k;

    @SuppressWarnings("NullAway.Init")
    private DynamicsModel model;

    @SuppressWarnings("NullAway.Init")
    private float[] embeddings;

    @SuppressWarnings("NullAway.Init")
    private int[] skills;

    @SuppressWarnings("NullAway.Init")
    private float[] next;

    /** Makes model and rows. */
    @Setup
    public void prepare() {
        model = new Workload(k, 1, 1).model(Kernels.preferred());
        embeddings = new float[ROWS * k];
        skills = new int[ROWS];
        next = new float[ROWS * k];
        for (int row = 0; row < ROWS; row++) {
            skills[row] = row % k;
        }
    }

    /** @return the predictions */
    @Benchmark
    public float[] predictABatch() {
        model.predict(embeddings, skills, ROWS, next);
        return next;
    }
}
