package org.vfsruntime.networks.vector;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.KernelNetwork;

/**
 * Gets the tiles compiled. Until Java's optimising compiler has been at them, every vector is an object, and a batch
 * takes 500 times as long; plans would stall for seconds. So a thread in the background runs a small network on tiles
 * until it allocates nothing any more. It starts only after so much work that speed will matter.
 */
final class Warmup {
    /** The tiles are compiled once for the whole process. */
    static final Warmup OF_PROCESS = new Warmup(TileSet.preferred(), 2_000_000_000L);

    private static final long GIVE_UP_AFTER = TimeUnit.MINUTES.toNanos(5);
    private static final int CALM_ROUNDS = 20;

    private final TileSet tiles;
    private final long worthwhile;
    private final AtomicLong operations = new AtomicLong();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean done;

    /**
     * @param tiles to be compiled
     * @param worthwhile after so many operations it begins
     */
    Warmup(TileSet tiles, long worthwhile) {
        this.tiles = tiles;
        this.worthwhile = worthwhile;
    }

    boolean isDone() {
        return done;
    }

    /** Notes work done without tiles. */
    void note(long more) {
        if (operations.addAndGet(more) >= worthwhile) {
            start();
        }
    }

    /** Begins now, unless it has, and waits for its end. */
    void await() throws InterruptedException {
        start();
        ended.await();
    }

    private void start() {
        if (!started.getAndSet(true)) {
            Thread thread = new Thread(this::run, "vfs-kernel-warmup");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            compile();
        } finally {
            ended.countDown();
        }
    }

    private void compile() {
        VectorNetwork network = new VectorNetwork(small(), tiles);
        float[] x = new float[VectorNetwork.CHUNK * network.network().inputs()];
        float[] y = new float[VectorNetwork.CHUNK * network.network().outputs()];
        int[] choices = new int[VectorNetwork.CHUNK];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        int calm = 0;
        while (calm < CALM_ROUNDS && System.nanoTime() - start < GIVE_UP_AFTER) {
            long before = threads.getCurrentThreadAllocatedBytes();
            network.forward(x, choices, VectorNetwork.CHUNK, y);
            calm = threads.getCurrentThreadAllocatedBytes() == before ? calm + 1 : 0;
        }
        done = calm == CALM_ROUNDS;
    }

    /**
     * Two layers, three vectors wide: every tile has its turn in both. The first has an odd number of inputs and the
     * second an even one, as what was never run is compiled only when it is. Few inputs, so that calls are many for
     * their time.
     */
    private static KernelNetwork small() {
        int lanes = PackedLayer.padded(1);
        int inputs = 25;
        int width = 3 * lanes;
        return new KernelNetwork(
                inputs,
                new float[1][width],
                List.of(new float[width * inputs], new float[width * width]),
                List.of(new float[width]),
                OutputActivation.SIGMOID);
    }
}
