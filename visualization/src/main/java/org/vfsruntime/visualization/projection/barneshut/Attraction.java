package org.vfsruntime.visualization.projection.barneshut;

import org.vfsruntime.visualization.projection.affinity.Affinities;

/** What pulls neighbours together: {@code Σ_j p_ij w_ij (y_i - y_j)}, over the neighbours alone. */
final class Attraction {
    private Attraction() {}

    /** Writes the sum for one point to pull [2]. */
    static void at(int point, Affinities affinities, double[] y, double[] pull) {
        double x0 = y[2 * point];
        double y0 = y[2 * point + 1];
        double sumX = 0;
        double sumY = 0;
        int end = affinities.start(point + 1);
        for (int entry = affinities.start(point); entry < end; entry++) {
            int other = 2 * affinities.column(entry);
            double dx = x0 - y[other];
            double dy = y0 - y[other + 1];
            double strength = affinities.p(entry) / (1 + dx * dx + dy * dy);
            sumX += strength * dx;
            sumY += strength * dy;
        }
        pull[0] = sumX;
        pull[1] = sumY;
    }
}
