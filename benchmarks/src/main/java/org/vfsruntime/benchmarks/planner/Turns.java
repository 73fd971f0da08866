package org.vfsruntime.benchmarks.planner;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Ours and what it is compared with, in turn: the speed of a virtual machine may halve within seconds, so every slice of
 * another stands between two of ours, and is compared with them alone.
 */
final class Turns {
    private static final int ROUNDS = 16;

    private Turns() {}

    /**
     * How many times as long another one takes, by round.
     *
     * @param sorted ratios
     */
    record Ratio(double[] sorted) {
        /** @return of the round in the middle */
        double middle() {
            return quantile(0.5);
        }

        /**
         * @param share in [0, 1]
         * @return what so many of the rounds did not exceed
         */
        double quantile(double share) {
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }

    /**
     * @param ours runs for a slice and returns the seconds of one run
     * @param others each the same for another one
     * @return by other
     */
    static List<Ratio> measure(DoubleSupplier ours, List<DoubleSupplier> others) {
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
        return Arrays.stream(ratios)
                .map(rounds -> new Ratio(DoubleStream.of(rounds).sorted().toArray()))
                .toList();
    }
}
