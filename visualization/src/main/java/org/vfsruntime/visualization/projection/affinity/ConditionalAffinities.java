package org.vfsruntime.visualization.projection.affinity;

import org.vfsruntime.visualization.projection.neighbours.Neighbours;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * p(j | i): how likely point i would choose its neighbour j. Rows add up to 1.
 *
 * @param neighbours of each point, m of them
 * @param p [n, m], in the order of the neighbours
 * @param entropies [n], in nats
 */
record ConditionalAffinities(Neighbours neighbours, float[] p, double[] entropies) {
    static ConditionalAffinities of(Neighbours neighbours, double perplexity, Crew crew) {
        int n = neighbours.size();
        int m = neighbours.count();
        float[] p = new float[n * m];
        double[] entropies = new double[n];
        crew.run(n, (from, to) -> {
            PerplexitySearch search = new PerplexitySearch(perplexity);
            double[] squared = new double[m];
            double[] row = new double[m];
            for (int i = from; i < to; i++) {
                for (int rank = 0; rank < m; rank++) {
                    squared[rank] = neighbours.squaredDistance(i, rank);
                }
                entropies[i] = search.fill(squared, row);
                for (int rank = 0; rank < m; rank++) {
                    p[i * m + rank] = (float) row[rank];
                }
            }
        });
        return new ConditionalAffinities(neighbours, p, entropies);
    }

    double effectivePerplexity() {
        double sum = 0;
        for (double entropy : entropies) {
            sum += Math.exp(entropy);
        }
        return sum / entropies.length;
    }
}
