package org.vfsruntime.skills.policy;

import java.util.Random;

/**
 * The fixed numbers behind a search: the same for every observation, so that a policy is a function. The
 * first iteration spreads over the box by an additive recurrence of low discrepancy (Roberts, "The
 * Unreasonable Effectiveness of Quasirandom Sequences", 2018); later ones use fixed normal draws.
 */
final class CandidateSet {
    /** Arbitrary, but part of what a policy is: changing it changes the behaviour of every bank. */
    private static final long SEED = 0x5eed_cafeL;

    private final float[] spread; // [candidates, p] in [-1, 1)
    private final float[][] normal; // [iterations - 1][candidates, p]

    CandidateSet(SearchConfig config, int parameters) {
        this.spread = spread(config.candidates(), parameters);
        this.normal = new float[config.iterations() - 1][config.candidates() * parameters];
        Random random = new Random(SEED);
        for (float[] numbers : normal) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) random.nextGaussian();
            }
        }
    }

    /** @return [candidates, p] in [-1, 1], to be read only */
    float[] spread() {
        return spread;
    }

    /**
     * @param iteration ≥ 1
     * @return [candidates, p] standard normal numbers, to be read only
     */
    float[] normal(int iteration) {
        return normal[iteration - 1];
    }

    private static float[] spread(int candidates, int parameters) {
        double root = generalisedGoldenRatio(parameters);
        float[] points = new float[candidates * parameters];
        for (int c = 0; c < candidates; c++) {
            double step = 1;
            for (int p = 0; p < parameters; p++) {
                step /= root;
                double unit = 0.5 + c * step;
                points[c * parameters + p] = (float) (2 * (unit - Math.floor(unit)) - 1);
            }
        }
        return points;
    }

    /** The positive root of {@code x^(p+1) = x + 1}, by fixed-point iteration with exactly specified arithmetic. */
    private static double generalisedGoldenRatio(int parameters) {
        double x = 2;
        for (int i = 0; i < 64; i++) {
            x = StrictMath.pow(1 + x, 1.0 / (parameters + 1));
        }
        return x;
    }
}
