package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {
    @Test
    void followsThePublishedFormula() {
        float[] weights = {1, -2};
        Adam adam = new Adam(weights, new float[2], new float[2]);
        double[] w = {1, -2};
        double[] m = new double[2];
        double[] v = new double[2];
        for (int t = 1; t <= 5; t++) {
            float[] gradient = {0.5f * t, -3};
            adam.step(gradient, 0.5f, t, 0.01, 0.1);
            for (int i = 0; i < 2; i++) {
                double g = gradient[i] * 0.5;
                m[i] = 0.9 * m[i] + 0.1 * g;
                v[i] = 0.999 * v[i] + 0.001 * g * g;
                double mHat = m[i] / (1 - Math.pow(0.9, t));
                double vHat = v[i] / (1 - Math.pow(0.999, t));
                w[i] = w[i] - 0.01 * 0.1 * w[i] - 0.01 * mHat / (Math.sqrt(vHat) + 1e-8);
                assertThat((double) weights[i]).isCloseTo(w[i], within(1e-5));
            }
        }
    }

    @Test
    void shortensLongGradientsOfEitherSignAndLeavesShortOnes() {
        assertThat(Adam.clipFactor(new float[] {3, -4}, 1)).isEqualTo(0.2f);
        assertThat(Adam.clipFactor(new float[] {-3, -4}, 1)).isEqualTo(0.2f);
        assertThat(Adam.clipFactor(new float[] {0.3f, -0.4f}, 1)).isEqualTo(1f);
        assertThat(Adam.clipFactor(new float[] {0, 0}, 1)).isEqualTo(1f);
    }

    @Test
    void saysNanForAGradientThatIsNotFinite() {
        assertThat(Adam.clipFactor(new float[] {1, Float.NaN}, 1)).isNaN();
        assertThat(Adam.clipFactor(new float[] {1, Float.NEGATIVE_INFINITY}, 1)).isNaN();
    }
}
