package org.vfsruntime.visualization.projection.barneshut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.visualization.projection.parallel.Crew;

class RepulsionTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isCloseToTheSumOverAllPairs(long seed) {
        double[] y = new SplittableRandom(seed).doubles(2_000, -20, 20).toArray();
        try (Crew crew = new Crew(2)) {
            Repulsion repulsion = new Repulsion(1_000);
            double z = repulsion.compute(y, crew);
            double[] exact = forces(y);
            assertThat(z).isCloseTo(exact[exact.length - 1], within(0.02 * z));
            double error = 0;
            double size = 0;
            for (int at = 0; at < y.length; at++) {
                error += Math.pow(repulsion.forces()[at] - exact[at], 2);
                size += exact[at] * exact[at];
            }
            assertThat(Math.sqrt(error / size)).isLessThan(0.05);
        }
    }

    @Test
    void countsPointsAtTheSamePlace() {
        double[] y = new double[2 * 50];
        y[98] = 3;
        y[99] = 4;
        try (Crew crew = new Crew(1)) {
            Repulsion repulsion = new Repulsion(50);
            // 49 · 48 pairs at distance 0, 2 · 49 at distance 5.
            assertThat(repulsion.compute(y, crew)).isCloseTo(49 * 48 + 2 * 49 / 26.0, within(1e-9));
            assertThat(repulsion.forces()[98]).isCloseTo(49 * 3 / 26.0 / 26, within(1e-9));
        }
    }

    @Test
    void copesWithAllPointsAtOnePlace() {
        try (Crew crew = new Crew(1)) {
            assertThat(new Repulsion(5).compute(new double[10], crew)).isEqualTo(20);
        }
    }

    /** [2 n + 1]: the forces, then Z. */
    private static double[] forces(double[] y) {
        double[] exact = new double[y.length + 1];
        for (int i = 0; i < y.length; i += 2) {
            for (int j = 0; j < y.length; j += 2) {
                double dx = y[i] - y[j];
                double dy = y[i + 1] - y[j + 1];
                double w = 1 / (1 + dx * dx + dy * dy);
                exact[i] += w * w * dx;
                exact[i + 1] += w * w * dy;
                exact[y.length] += i == j ? 0 : w;
            }
        }
        return exact;
    }
}
