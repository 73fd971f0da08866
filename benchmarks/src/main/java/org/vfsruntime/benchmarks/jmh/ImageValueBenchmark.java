package org.vfsruntime.benchmarks.jmh;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.store.ConvFile;
import org.vfsruntime.sim.desk.DeskCamera;
import org.vfsruntime.sim.desk.DeskPractice;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

/** All k values of one observation by the bank that ships, on one thread: from a picture, and with the picture made. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ImageValueBenchmark {
    private static final Path BANK = Path.of("banks", "desk-image", "image-values.safetensors");

    @SuppressWarnings("NullAway.Init")
    private ConvNetwork network;

    @SuppressWarnings("NullAway.Init")
    private DeskCamera camera;

    @SuppressWarnings("NullAway.Init")
    private float[] state;

    @SuppressWarnings("NullAway.Init")
    private byte[] picture;

    /** Reads the bank and draws a state of the desk. */
    @Setup
    public void prepare() {
        network = ConvFile.read(BANK);
        camera = new DeskCamera();
        picture = new byte[camera.size()];
        try (DeskPractice practice = new DeskPractice(new JoltEngine(), DeskSight.CAMERA)) {
            practice.reset(1);
            state = practice.observe().values();
        }
        camera.render(state, picture);
    }

    /** @return [k] values of a picture that is there */
    @Benchmark
    public float[] values() {
        return network.forward(picture);
    }

    /** @return [k] values, the picture made anew */
    @Benchmark
    public float[] pictureAndValues() {
        camera.render(state, picture);
        return network.forward(picture);
    }
}
