package org.vfsruntime.visualization.projection.smile;

import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.affinity.PerplexitySearch;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * A matrix of squared distances that Smile's search for the perplexity accepts as it is.
 *
 * <p>Smile 2.6.0 looks for β with {@code log2 S + E = log2 perplexity}, where {@code S = Σ exp(-β d_j)} and {@code E}
 * is the mean of {@code β d_j}: the first term in bits, the second in nats. What it finds is a neighbourhood half as
 * large again as asked for, or, with equal points, none at all. Affinities do not change when a constant is added to a
 * row of {@code β d}, but that sum does. So each row is given as {@code D_j = s (β d_j + c)} with the right β, the
 * constant c for which Smile's sum is what it looks for, and the scale s for which Smile's first guess at β,
 * {@code √((n - 1) / Σ D_j)}, is {@code 1 / s}. It stops there, with the true affinities of the true β.
 */
final class AcceptedDistances {
    private static final double LN2 = Math.log(2);
    /** exp(-800) is 0. */
    private static final double FAR = 800;

    private AcceptedDistances() {}

    /** Returns [n, n], zero on the diagonal. */
    static double[][] of(Points points, double perplexity, Crew crew) {
        int n = points.size();
        double[][] matrix = new double[n][n];
        crew.run(n, (from, to) -> {
            PerplexitySearch search = new PerplexitySearch(perplexity);
            double[] others = new double[n - 1];
            double[] p = new double[n - 1];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        others[j < i ? j : j - 1] = points.squaredDistance(i, j);
                    }
                }
                search.fill(others, p);
                bend(others, search.beta(), perplexity);
                for (int j = 0; j < n; j++) {
                    matrix[i][j] = j == i ? 0 : others[j < i ? j : j - 1];
                }
            }
        });
        return matrix;
    }

    /** Turns squared distances into what Smile is given. */
    private static void bend(double[] row, double beta, double perplexity) {
        double least = PerplexitySearch.least(row);
        double sum = 0;
        double energy = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.min(FAR, beta * (row[j] - least));
            double weight = Math.exp(-row[j]);
            sum += weight;
            energy += weight * row[j];
        }
        double smiles = Math.log(sum) / LN2 + energy / sum;
        double constant = (smiles - Math.log(perplexity) / LN2) / (1 / LN2 - 1);
        double total = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] += constant;
            total += row[j];
        }
        double scale = total / row.length;
        for (int j = 0; j < row.length; j++) {
            row[j] *= scale;
        }
    }
}
