package org.vfsruntime.visualization.projection.barneshut;

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

/**
 * t-SNE in O(n log n) per iteration (van der Maaten, "Accelerating t-SNE using Tree-Based Algorithms", JMLR 2014), from
 * a start of principal components.
 */
public final class BarnesHutProjector implements Projector {
    /** By which users choose it. */
    public static final String NAME = "barnes-hut";

    private static final int MOST_POINTS = 1_000_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int mostPoints() {
        return MOST_POINTS;
    }

    @Override
    public ProjectedMap project(Points points, ProjectionConfig config, ProjectionWatch watch) {
        new Faults()
                .require(points.size() <= MOST_POINTS, "number of points", points.size(), "be ≤ " + MOST_POINTS)
                .throwIfAny();
        config.requireFits(points);
        watch.require(0, config.iterations());
        try (Crew crew = new Crew(config.threads())) {
            NeighbourTree tree = NeighbourTree.of(points);
            Affinities affinities = Affinities.of(tree, config.perplexity(), crew);
            double[] start = PrincipalStart.of(points, config.seed());
            double[] y = new Descent(affinities, start, crew).run(config.iterations(), watch);
            return QualityMeasure.map(tree, affinities, y, crew);
        }
    }
}
