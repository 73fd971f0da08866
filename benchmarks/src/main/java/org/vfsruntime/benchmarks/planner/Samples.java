package org.vfsruntime.benchmarks.planner;

import java.util.Arrays;
import org.vfsruntime.core.Faults;

/** The same thing measured again and again: seconds that it took, or times as long as something else. */
final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /** A thing to be timed. */
    @FunctionalInterface
    interface Task {
        void run();
    }

    /**
     * Runs a task for some time, the first fifth of it not counted.
     *
     * @param seconds at least
     * @param task the thing
     * @return how long each run took
     */
    static Samples of(double seconds, Task task) {
        long start = System.nanoTime();
        long warm = start + (long) (seconds * 0.2e9);
        while (System.nanoTime() < warm) {
            task.run();
        }
        long end = start + (long) (seconds * 1e9);
        double[] taken = new double[1024];
        int count = 0;
        long before = System.nanoTime();
        do {
            task.run();
            long after = System.nanoTime();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, 2 * count);
            }
            taken[count] = (after - before) / 1e9;
            count++;
            before = after;
        } while (before < end);
        return of(Arrays.copyOf(taken, count));
    }

    /**
     * @param seconds each run took, or other numbers; at least one
     * @return those samples
     */
    static Samples of(double[] seconds) {
        new Faults()
                .require(seconds.length > 0, "samples", seconds.length, "be ≥ 1")
                .throwIfAny();
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /** @return how many */
    int count() {
        return sorted.length;
    }

    /**
     * @param share in [0, 1]
     * @return seconds that so many of the runs did not exceed
     */
    double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** @return seconds of the run in the middle */
    double median() {
        return quantile(0.5);
    }

    /** @return seconds of the fastest run */
    double best() {
        return sorted[0];
    }

    /** @return seconds of the slowest run */
    double worst() {
        return sorted[sorted.length - 1];
    }
}
