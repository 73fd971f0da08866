package org.vfsruntime.visualization.projection.barneshut;

import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * What pushes points apart: {@code Σ_j w_ij² (y_i - y_j)} with {@code w_ij = 1 / (1 + |y_i - y_j|²)}, and
 * {@code Z = Σ_i≠j w_ij}. A square of side s at distance r counts as one heavy point when {@code s < θ r}.
 */
final class Repulsion {
    /** As scikit-learn and van der Maaten's own program have it. */
    static final double THETA = 0.5;

    private static final double SQUARED_THETA = THETA * THETA;

    private final QuadTree tree;
    /** [n, 2] and [n]: each point's own sums, so that the total does not depend on who added up what. */
    private final double[] forces;

    private final double[] weights;

    Repulsion(int n) {
        tree = new QuadTree(n);
        forces = new double[2 * n];
        weights = new double[n];
    }

    /** [n, 2], not yet divided by Z. */
    double[] forces() {
        return forces;
    }

    /** Computes the forces at y [n, 2] and returns Z. */
    double compute(double[] y, Crew crew) {
        tree.build(y);
        crew.run(weights.length, (from, to) -> {
            int[] order = tree.order();
            for (int at = from; at < to; at++) {
                walk(order[at], y);
            }
        });
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private void walk(int point, double[] y) {
        double[] nodes = tree.nodes();
        int[] ends = tree.ends();
        int count = tree.count();
        double x0 = y[2 * point];
        double y0 = y[2 * point + 1];
        double forceX = 0;
        double forceY = 0;
        double z = 0;
        int node = 0;
        while (node < count) {
            int at = QuadTree.NUMBERS * node;
            double dx = x0 - nodes[at];
            double dy = y0 - nodes[at + 1];
            double squared = dx * dx + dy * dy;
            if (nodes[at + 2] < SQUARED_THETA * squared) {
                double w = 1 / (1 + squared);
                double mass = nodes[at + 3] * w;
                z += mass;
                forceX += mass * w * dx;
                forceY += mass * w * dy;
                node = ends[node];
            } else {
                node++;
            }
        }
        forces[2 * point] = forceX;
        forces[2 * point + 1] = forceY;
        weights[point] = z + ownLeaf(tree.leafOf(point), x0, y0);
    }

    /** Mends the count for points that share a smallest square: a point is not its own neighbour, the others are. */
    private double ownLeaf(int leaf, double x0, double y0) {
        int at = QuadTree.NUMBERS * leaf;
        double mass = tree.nodes()[at + 3];
        double dx = x0 - tree.nodes()[at];
        double dy = y0 - tree.nodes()[at + 1];
        boolean counted = SQUARED_THETA * (dx * dx + dy * dy) > 0;
        return counted ? -1 : mass - 1;
    }
}
