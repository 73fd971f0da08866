package org.vfsruntime.visualization.projection.quality;

import java.util.Arrays;
import org.vfsruntime.visualization.projection.MapQuality;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.affinity.Affinities;
import org.vfsruntime.visualization.projection.neighbours.NeighbourTree;
import org.vfsruntime.visualization.projection.neighbours.Neighbours;
import org.vfsruntime.visualization.projection.parallel.Crew;

/** Measures maps. */
public final class QualityMeasure {
    /** Neighbours that are compared. */
    public static final int NEIGHBOURS = 15;

    /** Ranking all others costs n for each point, so of many points only this many, evenly spread, are looked at. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final NeighbourTree original;
    private final Points map;
    private final int neighbours;
    private final int lookedAt;
    private final Crew crew;

    private QualityMeasure(NeighbourTree original, Points map, Crew crew) {
        int n = map.size();
        this.original = original;
        this.map = map;
        // The formula of trustworthiness needs 2n > 3m + 1.
        this.neighbours = Math.max(1, Math.min(NEIGHBOURS, (n - 1) / 2));
        this.lookedAt = Math.min(n, MOST_LOOKED_AT);
        this.crew = crew;
    }

    /**
     * Makes a map of final coordinates, with the measure of its quality.
     *
     * @param original the points in their original space
     * @param affinities that the map was drawn from
     * @param y [n, 2] row-major: where the points are on the map, finite
     * @param crew who does the work; does not change the result
     * @return the map
     */
    public static ProjectedMap map(NeighbourTree original, Affinities affinities, double[] y, Crew crew) {
        float[] rounded = new float[y.length];
        for (int at = 0; at < y.length; at++) {
            rounded[at] = (float) y[at];
        }
        Points map = Points.of(y.length / 2, 2, rounded);
        double kl = Math.max(0, KlDivergence.of(affinities, y, crew));
        return new ProjectedMap(
                map, new QualityMeasure(original, map, crew).measure(affinities.effectivePerplexity(), kl));
    }

    private MapQuality measure(double effectivePerplexity, double kl) {
        Neighbours near = original.nearestOfEach(neighbours, crew);
        Neighbours onMap = NeighbourTree.of(map).nearestOfEach(neighbours, crew);
        long[] penalties = new long[lookedAt];
        int[] kept = new int[lookedAt];
        crew.run(lookedAt, (from, to) -> {
            double[] distances = new double[map.size()];
            for (int at = from; at < to; at++) {
                int point = (int) ((long) at * map.size() / lookedAt);
                kept[at] = kept(point, near, onMap);
                penalties[at] = kept[at] == neighbours ? 0 : penalty(point, near, onMap, distances);
            }
        });
        double n = map.size();
        double m = neighbours;
        double most = lookedAt * m * (2 * n - 3 * m - 1) / 2;
        double trust = Math.max(0, 1 - Arrays.stream(penalties).sum() / most);
        double share = Arrays.stream(kept).sum() / (lookedAt * m);
        return new MapQuality(trust, share, neighbours, lookedAt, Math.max(1, effectivePerplexity), kl);
    }

    private int kept(int point, Neighbours near, Neighbours onMap) {
        int kept = 0;
        for (int rank = 0; rank < neighbours; rank++) {
            if (near.holds(point, onMap.id(point, rank), neighbours)) {
                kept++;
            }
        }
        return kept;
    }

    /** Sum over neighbours on the map of how far their rank in the original space exceeds m. */
    private long penalty(int point, Neighbours near, Neighbours onMap, double[] distances) {
        for (int other = 0; other < distances.length; other++) {
            distances[other] = original.points().squaredDistance(other, point);
        }
        long sum = 0;
        for (int rank = 0; rank < neighbours; rank++) {
            int other = onMap.id(point, rank);
            if (!near.holds(point, other, neighbours)) {
                sum += rank(point, other, distances) - neighbours;
            }
        }
        return sum;
    }

    /** 1 for the nearest; of equally near ones the lower index comes first. */
    private static int rank(int point, int other, double[] distances) {
        int before = 0;
        for (int i = 0; i < distances.length; i++) {
            if (i != point && (distances[i] < distances[other] || (distances[i] == distances[other] && i < other))) {
                before++;
            }
        }
        return before + 1;
    }
}
