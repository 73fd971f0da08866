package org.vfsruntime.visualization.projection.affinity;

import org.vfsruntime.visualization.projection.neighbours.NeighbourTree;
import org.vfsruntime.visualization.projection.neighbours.Neighbours;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * {@code P = (p(j|i) + p(i|j)) / 2n}: symmetric, adds up to 1, and zero but for near points (van der Maaten,
 * "Accelerating t-SNE using Tree-Based Algorithms", JMLR 2014). Row i holds the columns [start(i), start(i + 1)).
 */
public final class Affinities {
    private final int[] starts;
    private final int[] columns;
    private final float[] p;
    private final double effectivePerplexity;

    Affinities(int[] starts, int[] columns, float[] p, double effectivePerplexity) {
        this.starts = starts;
        this.columns = columns;
        this.p = p;
        this.effectivePerplexity = effectivePerplexity;
    }

    /**
     * @param tree of the points
     * @param perplexity ≥ 1, at most (n - 1) / 3
     * @param crew who does the work; does not change the result
     * @return the affinities, with 3 · perplexity + 1 neighbours of each point
     */
    public static Affinities of(NeighbourTree tree, double perplexity, Crew crew) {
        int count = (int) Math.min(tree.points().size() - 1, Math.floor(3 * perplexity + 1));
        Neighbours neighbours = tree.nearestOfEach(count, crew);
        return Symmetrisation.of(ConditionalAffinities.of(neighbours, perplexity, crew));
    }

    /** @return n */
    public int size() {
        return starts.length - 1;
    }

    /**
     * @param row in [0, n]
     * @return where its entries begin
     */
    public int start(int row) {
        return starts[row];
    }

    /**
     * @param entry in [0, start(n))
     * @return its column, a point
     */
    public int column(int entry) {
        return columns[entry];
    }

    /**
     * @param entry in [0, start(n))
     * @return its affinity, in [0, 1]
     */
    public float p(int entry) {
        return p[entry];
    }

    /** @return the mean over points of e to the entropy of p(· | i) in nats: how many neighbours count, softly */
    public double effectivePerplexity() {
        return effectivePerplexity;
    }
}
