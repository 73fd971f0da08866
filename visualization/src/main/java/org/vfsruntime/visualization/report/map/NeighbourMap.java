package org.vfsruntime.visualization.report.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.MapQuality;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;

/**
 * A map on which neighbours stay neighbours, drawn by the first engine that takes so many points. Where neighbourhoods
 * have no meaning, because there are few points or all are equal, the principal plane is drawn instead, and says why.
 */
public final class NeighbourMap implements MapLayout {
    /** With fewer points, a map of neighbourhoods shows more of the method than of the points. */
    public static final int FEWEST = 40;

    private final List<Projector> engines;
    private final long seed;
    private final int threads;
    private final ProjectionWatch watch;

    /**
     * @param engines at least one, the preferred one first
     * @param seed decides the jitter of the start
     * @param threads workers, ≥ 1; the map does not depend on them
     * @param watch told about progress, and may end it
     */
    public NeighbourMap(List<Projector> engines, long seed, int threads, ProjectionWatch watch) {
        this.engines = List.copyOf(engines);
        this.seed = seed;
        this.threads = threads;
        this.watch = watch;
        new Faults()
                .require(!engines.isEmpty(), "engines", "empty", "hold at least one")
                .require(threads >= 1, "threads", threads, "be ≥ 1")
                .throwIfAny();
    }

    @Override
    public FlatMap lay(float[] values, int n, int k) {
        Points points = Points.of(n, k, values);
        Optional<String> why = whyNot(points);
        if (why.isPresent()) {
            return new PrincipalPlane(why.get()).lay(values, n, k);
        }
        Projector engine = engineFor(n).orElseThrow();
        ProjectedMap map = engine.project(points, ProjectionConfig.standard(n, seed, threads), watch);
        return new FlatMap(map.coordinates().toArray(), engine.name(), figures(map.quality()), "");
    }

    private Optional<String> whyNot(Points points) {
        if (points.areAllEqual()) {
            return Optional.of("All observations have the same values: there is nothing to tell apart.");
        }
        if (points.size() < FEWEST) {
            return Optional.of("A map of neighbourhoods needs " + FEWEST
                    + " observations: this is the plane in which these differ most.");
        }
        return engineFor(points.size()).isPresent()
                ? Optional.empty()
                : Optional.of("No engine maps so many points: this is the plane in which they differ most.");
    }

    private Optional<Projector> engineFor(int n) {
        return engines.stream().filter(engine -> n <= engine.mostPoints()).findFirst();
    }

    private static Map<String, String> figures(MapQuality quality) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("trustworthiness", String.format(Locale.ROOT, "%.3f", quality.trustworthiness()));
        figures.put(quality.neighbours() + " nearest kept", Math.round(100 * quality.neighboursKept()) + " %");
        figures.put("effective perplexity", String.format(Locale.ROOT, "%.1f", quality.effectivePerplexity()));
        return figures;
    }
}
