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
import org.vfsruntime.sim.desk.DeskCamera;
import org.vfsruntime.sim.desk.DeskPractice;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

/** One picture of the desk with all that stands on it, hard shadows and sensor noise, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CameraBenchmark {
    private static final int STATES = 64;

    /** Pixels across and upwards. */
    @Param({"64", "96"})
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public int side;

    /** Whether four rays are cast for each pixel. */
    @Param({"false", "true"})
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public boolean smooth;

    @SuppressWarnings("NullAway.Init")
    private DeskCamera camera;

    @SuppressWarnings("NullAway.Init")
    private float[][] states;

    @SuppressWarnings("NullAway.Init")
    private byte[] picture;

    private int next;

    /** Draws states of the desk. */
    @Setup
    public void prepare() {
        camera = new DeskCamera(side, smooth);
        picture = new byte[camera.size()];
        states = new float[STATES][];
        try (DeskPractice practice = new DeskPractice(new JoltEngine(), DeskSight.CAMERA)) {
            for (int i = 0; i < STATES; i++) {
                practice.reset(i);
                states[i] = practice.observe().values();
            }
        }
    }

    /** @return the picture */
    @Benchmark
    public byte[] picture() {
        next = (next + 1) % STATES;
        camera.render(states[next], picture);
        return picture;
    }
}
