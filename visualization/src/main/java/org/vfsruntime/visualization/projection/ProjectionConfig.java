package org.vfsruntime.visualization.projection;

import org.vfsruntime.core.Faults;

/**
 * How to draw a map.
 *
 * @param perplexity how many neighbours count for each point, softly; ≥ 1, and at most (n - 1) / 3 for n points
 * @param iterations steps of the descent, ≥ 250; the first {@value #EARLY} of them are exaggerated
 * @param seed decides the jitter of the start
 * @param threads workers, ≥ 1; the map does not depend on them
 */
public record ProjectionConfig(double perplexity, int iterations, long seed, int threads) {
    /** The usual perplexity (van der Maaten and Hinton, "Visualizing Data using t-SNE", JMLR 2008: 5 to 50). */
    public static final double PERPLEXITY = 30;
    /** The usual number of iterations. */
    public static final int ITERATIONS = 1000;
    /** Iterations with early exaggeration. */
    public static final int EARLY = 250;
    /** Fewest points that can be mapped. */
    public static final int FEWEST_POINTS = 4;

    /** Checks the parts. */
    public ProjectionConfig {
        new Faults()
                .require(perplexity >= 1 && Double.isFinite(perplexity), "perplexity", perplexity, "be finite and ≥ 1")
                .require(iterations >= EARLY, "iterations", iterations, "be ≥ " + EARLY)
                .require(threads >= 1, "threads", threads, "be ≥ 1")
                .throwIfAny();
    }

    /**
     * @param points n, ≥ {@value #FEWEST_POINTS}
     * @param seed decides the jitter of the start
     * @param threads workers, ≥ 1
     * @return the usual settings, with less perplexity where the points are few
     * @throws org.vfsruntime.core.InvalidInputException when there are too few points for any map
     */
    public static ProjectionConfig standard(int points, long seed, int threads) {
        requireEnough(points);
        return new ProjectionConfig(Math.min(PERPLEXITY, mostPerplexity(points)), ITERATIONS, seed, threads);
    }

    /**
     * @param points n
     * @return the most perplexity that n points allow: each needs three times as many neighbours
     */
    public static double mostPerplexity(int points) {
        return (points - 1) / 3.0;
    }

    /**
     * @param points to be mapped
     * @throws org.vfsruntime.core.InvalidInputException when there are too few of them, they do not allow this
     *     perplexity, or all of them are equal
     */
    public void requireFits(Points points) {
        requireEnough(points.size());
        new Faults()
                .require(
                        perplexity <= mostPerplexity(points.size()),
                        "perplexity",
                        perplexity,
                        "be ≤ " + Math.floor(10 * mostPerplexity(points.size())) / 10 + ", (n - 1) / 3 for n = "
                                + points.size() + " points: take more points, or less perplexity")
                .require(
                        !points.areAllEqual(),
                        "points",
                        "the same " + points.size() + " times",
                        "differ: there is nothing to map")
                .throwIfAny();
    }

    private static void requireEnough(int points) {
        new Faults()
                .require(points >= FEWEST_POINTS, "number of points", points, "be ≥ " + FEWEST_POINTS + " for a map")
                .throwIfAny();
    }
}
