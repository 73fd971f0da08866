package org.vfsruntime.visualization.projection.quality;

import org.vfsruntime.visualization.projection.affinity.Affinities;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * {@code KL(P‖Q) = Σ p_ij ln(p_ij / q_ij)} in nats with {@code q_ij = w_ij / Z}, {@code w_ij = 1 / (1 + |y_i - y_j|²)}:
 * what t-SNE minimises. Z is added up over all pairs, without a tree.
 */
final class KlDivergence {
    private KlDivergence() {}

    /** Of a map y [n, 2]. */
    static double of(Affinities affinities, double[] y, Crew crew) {
        int n = affinities.size();
        double[] weights = new double[n];
        double[] costs = new double[n];
        crew.run(n, (from, to) -> {
            for (int i = from; i < to; i++) {
                weights[i] = weightsOf(i, y);
                costs[i] = costOf(i, affinities, y);
            }
        });
        double z = 0;
        double cost = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            z += weights[i];
            cost += costs[i];
        }
        for (int entry = 0; entry < affinities.start(n); entry++) {
            total += affinities.p(entry);
        }
        return cost + total * Math.log(z);
    }

    private static double weightsOf(int i, double[] y) {
        double x0 = y[2 * i];
        double y0 = y[2 * i + 1];
        double sum = 0;
        for (int at = 0; at < y.length; at += 2) {
            double dx = x0 - y[at];
            double dy = y0 - y[at + 1];
            sum += 1 / (1 + dx * dx + dy * dy);
        }
        return sum - 1;
    }

    private static double costOf(int i, Affinities affinities, double[] y) {
        double sum = 0;
        for (int entry = affinities.start(i); entry < affinities.start(i + 1); entry++) {
            double p = affinities.p(entry);
            int j = affinities.column(entry);
            double dx = y[2 * i] - y[2 * j];
            double dy = y[2 * i + 1] - y[2 * j + 1];
            if (p > 0) {
                sum += p * (Math.log(p) + Math.log1p(dx * dx + dy * dy));
            }
        }
        return sum;
    }
}
