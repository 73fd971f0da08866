package org.vfsruntime.visualization.projection.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerplexitySearchTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1, 1e12})
    void findsThePerplexityAtAnyScale(double scale) {
        double[] squared = new SplittableRandom(2).doubles(90, 0, scale).toArray();
        double[] p = new double[90];
        double entropy = new PerplexitySearch(30).fill(squared, p);
        assertThat(Math.exp(entropy)).isCloseTo(30, within(1e-4));
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void sharesBetweenEqualPointsWhenThereAreTooMany() {
        double[] squared = new double[90];
        Arrays.fill(squared, 40, 90, 4);
        double[] p = new double[90];
        double entropy = new PerplexitySearch(30).fill(squared, p);
        assertThat(Math.exp(entropy)).isCloseTo(40, within(1e-6));
        assertThat(p[0]).isCloseTo(1.0 / 40, within(1e-9));
        assertThat(p[89]).isZero();
    }

    @Test
    void isNotLostWhenAllPointsAreFarAway() {
        double[] squared = new SplittableRandom(2).doubles(90, 1e9, 1e9 + 1).toArray();
        assertThat(Math.exp(new PerplexitySearch(30).fill(squared, new double[90])))
                .isCloseTo(30, within(1e-3));
    }
}
