package org.vfsruntime.visualization.projection.smile;

import java.util.concurrent.ForkJoinPool;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.affinity.Affinities;
import org.vfsruntime.visualization.projection.neighbours.NeighbourTree;
import org.vfsruntime.visualization.projection.parallel.Crew;
import org.vfsruntime.visualization.projection.quality.QualityMeasure;
import org.vfsruntime.visualization.projection.start.PrincipalStart;
import smile.manifold.TSNE;

/**
 * t-SNE over all pairs by Smile 2.6.0, O(n²) in time and memory. What Smile gets wrong is kept out (ADR 11): it is
 * given distances that its search for the perplexity accepts ({@link AcceptedDistances}), always as a matrix, so that
 * n points with n coordinates are not taken for one, and a start of principal components with a jitter that parts
 * equal points.
 */
public final class SmileProjector implements Projector {
    /** By which users choose it. */
    public static final String NAME = "smile";

    private static final int MOST_POINTS = 2_500;
    /** Smile forgets its momentum with every call, so that calls must be long; a watch wants them short. */
    private static final int ITERATIONS_PER_CALL = 50;
    /** Smile's sums are cut as the pool has threads: always as many, so that maps do not depend on the machine. */
    private static final int POOL = 2;

    private static final double EXAGGERATION = 12;
    /** Smile keeps one learning rate to the end: with less, 500 points are not at rest after 1,000 iterations. */
    private static final double LEAST_RATE = 80;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int mostPoints() {
        return MOST_POINTS;
    }

    /** {@inheritDoc} Smile itself runs on {@value #POOL} threads whatever the settings say. */
    @Override
    public ProjectedMap project(Points points, ProjectionConfig config, ProjectionWatch watch) {
        new Faults()
                .require(
                        points.size() <= MOST_POINTS,
                        "number of points",
                        points.size(),
                        "be ≤ " + MOST_POINTS + " for the engine " + NAME + ": take another engine or fewer points")
                .throwIfAny();
        config.requireFits(points);
        watch.require(0, config.iterations());
        try (Crew crew = new Crew(config.threads())) {
            double[] y = descend(points, config, watch, crew);
            NeighbourTree tree = NeighbourTree.of(points);
            return QualityMeasure.map(tree, Affinities.of(tree, config.perplexity(), crew), y, crew);
        }
    }

    private static double[] descend(Points points, ProjectionConfig config, ProjectionWatch watch, Crew crew) {
        double[][] distances = AcceptedDistances.of(points, config.perplexity(), crew);
        double learningRate = Math.max(points.size() / EXAGGERATION, LEAST_RATE);
        ForkJoinPool pool = new ForkJoinPool(POOL);
        try {
            TSNE tsne = pool.submit(() -> new TSNE(distances, 2, config.perplexity(), learningRate, 0))
                    .join();
            // The array is Smile's own: written to before the first iteration, it is the start.
            double[][] coordinates = tsne.coordinates;
            double[] start = PrincipalStart.of(points, config.seed());
            for (int i = 0; i < coordinates.length; i++) {
                System.arraycopy(start, 2 * i, coordinates[i], 0, 2);
            }
            for (int done = 0; done < config.iterations(); ) {
                int iterations = Math.min(ITERATIONS_PER_CALL, config.iterations() - done);
                pool.submit(() -> tsne.update(iterations)).join();
                done += iterations;
                watch.require(done, config.iterations());
            }
            return flat(coordinates);
        } finally {
            pool.shutdownNow();
        }
    }

    private static double[] flat(double[][] coordinates) {
        double[] y = new double[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            System.arraycopy(coordinates[i], 0, y, 2 * i, 2);
        }
        return y;
    }
}
