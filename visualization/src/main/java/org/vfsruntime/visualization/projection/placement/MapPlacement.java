package org.vfsruntime.visualization.projection.placement;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.affinity.PerplexitySearch;
import org.vfsruntime.visualization.projection.neighbours.NeighbourTree;
import org.vfsruntime.visualization.projection.neighbours.Neighbours;

/**
 * Puts new points on an existing map, whose own points stay where they are: from the weighted mean of its neighbours'
 * places, each goes down its own part of t-SNE's cost, with {@code q_j = w_j / Σ w} over the points of the map
 * (Poličar, Stražar and Zupan, "Embedding to reference t-SNE space", 2021). Immutable; safe for use by several threads.
 */
public final class MapPlacement {
    /** Softly, how many neighbours decide where a new point goes: few, or it would land between the clusters. */
    private static final double PERPLEXITY = 5;

    private static final int STEPS = 60;
    private static final double RATE = 0.5;
    private static final double LONGEST_STEP = 0.25;

    private final NeighbourTree tree;
    private final ProjectedMap map;
    private final int count;

    /**
     * @param points [n, k] that the map was drawn from
     * @param map of these points
     */
    public MapPlacement(Points points, ProjectedMap map) {
        new Faults()
                .require(points.size() == map.size(), "points of the map", map.size(), "be " + points.size())
                .throwIfAny();
        this.tree = NeighbourTree.of(points);
        this.map = map;
        this.count = Math.min(points.size(), (int) (3 * PERPLEXITY));
    }

    /**
     * @param row [k], finite
     * @return [2]: x and y on the map
     * @throws InvalidInputException when the row has another length or a number that is not finite
     */
    public float[] place(float[] row) {
        for (int column = 0; column < row.length; column++) {
            if (!Float.isFinite(row[column])) {
                throw new InvalidInputException(
                        "column " + column + " was " + row[column] + " but must be finite to be placed on a map");
            }
        }
        Neighbours near = tree.nearest(row, count);
        double[] p = affinities(near);
        double[] at = mean(near, p);
        for (int step = 0; step < STEPS; step++) {
            descend(near, p, at);
        }
        return new float[] {(float) at[0], (float) at[1]};
    }

    private double[] affinities(Neighbours near) {
        double[] squared = new double[count];
        for (int rank = 0; rank < count; rank++) {
            squared[rank] = near.squaredDistance(0, rank);
        }
        double[] p = new double[count];
        new PerplexitySearch(Math.min(PERPLEXITY, Math.max(1, (count - 1) / 3.0))).fill(squared, p);
        return p;
    }

    private double[] mean(Neighbours near, double[] p) {
        double[] mean = new double[2];
        for (int rank = 0; rank < count; rank++) {
            mean[0] += p[rank] * map.x(near.id(0, rank));
            mean[1] += p[rank] * map.y(near.id(0, rank));
        }
        return mean;
    }

    /** One step along Σ (q_j - p_j) w_j (y - y_j), no longer than a quarter of the kernel's width. */
    private void descend(Neighbours near, double[] p, double[] at) {
        double pushX = 0;
        double pushY = 0;
        double z = 0;
        for (int j = 0; j < map.size(); j++) {
            double dx = at[0] - map.x(j);
            double dy = at[1] - map.y(j);
            double w = 1 / (1 + dx * dx + dy * dy);
            z += w;
            pushX += w * w * dx;
            pushY += w * w * dy;
        }
        double stepX = pushX / z;
        double stepY = pushY / z;
        for (int rank = 0; rank < count; rank++) {
            double dx = at[0] - map.x(near.id(0, rank));
            double dy = at[1] - map.y(near.id(0, rank));
            double w = 1 / (1 + dx * dx + dy * dy);
            stepX -= p[rank] * w * dx;
            stepY -= p[rank] * w * dy;
        }
        double length = Math.hypot(stepX, stepY) * 2 * RATE;
        double scale = length > LONGEST_STEP ? 2 * RATE * LONGEST_STEP / length : 2 * RATE;
        at[0] += scale * stepX;
        at[1] += scale * stepY;
    }
}
