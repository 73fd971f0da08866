package org.vfsruntime.benchmarks.planner;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Ours and what it is compared with, in turn: the speed of a virtual machine may halve within seconds, so every slice of
 * another stands between two of ours, and is compared with them alone.
 */
final class Turns {
    private static final int ROUNDS = 16;

    private Turns() {}

    /**
     * @param ours runs for a slice and returns the seconds of one run
     * @param others each the same for another one
     * @return how many times as long as ours each other one takes, a sample for each round
     */
    static List<Samples> measure(DoubleSupplier ours, List<DoubleSupplier> others) {
        double[][] ratios = new double[others.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double before = ours.getAsDouble();
            for (int other = 0; other < ratios.length; other++) {
                double between = others.get(other).getAsDouble();
                double after = ours.getAsDouble();
                if (round >= 0) {
                    ratios[other][round] = 2 * between / (before + after);
                }
                before = after;
            }
        }
        return Arrays.stream(ratios).map(Samples::of).toList();
    }
}
