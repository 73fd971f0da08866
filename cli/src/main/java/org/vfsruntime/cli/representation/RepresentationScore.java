package org.vfsruntime.cli.representation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.vfsruntime.core.statistics.WilsonInterval;

/**
 * How well planning in one space went.
 *
 * @param name of the representation
 * @param size numbers of a code
 * @param stepCost that did best on the tuning tasks
 * @param tuningRate success there, in [0, 1]
 * @param byLength episodes and successes by the least number of skills that the task needs
 */
public record RepresentationScore(
        String name, int size, double stepCost, double tuningRate, SortedMap<Integer, Count> byLength) {
    /**
     * Episodes of one length.
     *
     * @param n how many, ≥ 1
     * @param success how many reached the goal
     */
    public record Count(int n, int success) {
        Count plus(boolean isSuccess) {
            return new Count(n + 1, success + (isSuccess ? 1 : 0));
        }

        /** @return the 95 % interval of the success rate */
        public WilsonInterval interval() {
            return WilsonInterval.of(success, n);
        }

        /** @return success / n */
        public double rate() {
            return (double) success / n;
        }
    }

    /** Copies the map. */
    public RepresentationScore {
        byLength = new TreeMap<>(byLength);
    }

    /** @return all lengths together */
    public Count all() {
        return byLength.values().stream()
                .reduce(
                        new Count(0, 0),
                        (one, other) -> new Count(one.n() + other.n(), one.success() + other.success()));
    }
}
