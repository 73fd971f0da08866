package org.vfsruntime.skills.policy;

import java.util.Arrays;

/**
 * Finds good parameters by the cross-entropy method (Rubinstein, 1999; used on a critic as in QT-Opt,
 * Kalashnikov et al., 2018). The answer is the mean of the elites, and whatever is practically as good as the
 * best is an elite, so the answer lies well inside the region that works and not on its rim. When the mean
 * itself is no elite, the critic has separate good regions; then only the elites near the best one count.
 *
 * <p>Deterministic, safe for use by several threads.
 */
final class CrossEntropySearch {
    /** Narrowest spread of candidates, in units of half the box: keeps the last iteration from collapsing. */
    private static final double LEAST_DEVIATION = 0.02;

    /** A share of the best success probability that is as good as the best one: critics are not more exact. */
    private static final double AS_GOOD = 0.99;

    private final SearchConfig config;
    private final int parameters;
    private final CandidateSet fixed;

    CrossEntropySearch(SearchConfig config, int parameters) {
        this.config = config;
        this.parameters = parameters;
        this.fixed = new CandidateSet(config, parameters);
    }

    /**
     * @param objective [p] → [1], the logit of success
     * @return [p] in [-1, 1]
     */
    float[] maximise(Objective objective) {
        int n = config.candidates();
        float[] candidates = fixed.spread();
        float[] scores = new float[n];
        for (int iteration = 0; ; iteration++) {
            objective.forward(candidates, n, scores);
            int[] elites = elites(scores);
            float[] mean = mean(elites, candidates);
            boolean oneRegion = score(objective, mean) >= scores[elites[elites.length - 1]];
            if (iteration + 1 == config.iterations()) {
                return oneRegion ? mean : row(candidates, elites[0]);
            }
            if (!oneRegion) {
                elites = nearBest(elites, candidates);
                mean = mean(elites, candidates);
            }
            candidates = around(mean, deviation(elites, mean, candidates), fixed.normal(iteration + 1));
        }
    }

    private static float score(Objective objective, float[] point) {
        float[] score = new float[1];
        objective.forward(point, 1, score);
        return score[0];
    }

    /** The logit of a success probability that is practically as good as the one of this logit. */
    private static double asGood(float logit) {
        double probability = AS_GOOD / (1 + StrictMath.exp(-logit));
        return StrictMath.log(probability / (1 - probability));
    }

    /** @return indices of the best candidates, best first, equal scores by index; a NaN comes last */
    private int[] elites(float[] scores) {
        long[] keys = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            float score = Float.isNaN(scores[i]) ? Float.NEGATIVE_INFINITY : scores[i];
            int bits = Float.floatToIntBits(score);
            int ascending = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
            keys[i] = ((long) ~ascending << 32) | i;
        }
        Arrays.sort(keys);
        double limit = asGood(scores[(int) keys[0]]);
        int count = config.elites();
        while (count < keys.length && scores[(int) keys[count]] >= limit) {
            count++;
        }
        int[] best = new int[count];
        for (int i = 0; i < count; i++) {
            best[i] = (int) keys[i];
        }
        return best;
    }

    private int[] nearBest(int[] elites, float[] candidates) {
        double[] distances = new double[elites.length];
        for (int e = 0; e < elites.length; e++) {
            for (int p = 0; p < parameters; p++) {
                double difference = candidates[elites[e] * parameters + p] - candidates[elites[0] * parameters + p];
                distances[e] += difference * difference;
            }
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double limit = sorted[elites.length / 2];
        int[] near = new int[elites.length];
        int count = 0;
        for (int e = 0; e < elites.length; e++) {
            if (distances[e] <= limit) {
                near[count++] = elites[e];
            }
        }
        return Arrays.copyOf(near, count);
    }

    private float[] mean(int[] rows, float[] candidates) {
        float[] mean = new float[parameters];
        for (int p = 0; p < parameters; p++) {
            double sum = 0;
            for (int row : rows) {
                sum += candidates[row * parameters + p];
            }
            mean[p] = (float) (sum / rows.length);
        }
        return mean;
    }

    private double[] deviation(int[] rows, float[] mean, float[] candidates) {
        double[] deviation = new double[parameters];
        for (int p = 0; p < parameters; p++) {
            double sum = 0;
            for (int row : rows) {
                double difference = candidates[row * parameters + p] - mean[p];
                sum += difference * difference;
            }
            deviation[p] = Math.max(LEAST_DEVIATION, Math.sqrt(sum / rows.length));
        }
        return deviation;
    }

    private float[] around(float[] mean, double[] deviation, float[] normal) {
        float[] candidates = new float[normal.length];
        for (int i = 0; i < normal.length; i++) {
            int p = i % parameters;
            double value = mean[p] + deviation[p] * normal[i];
            candidates[i] = (float) Math.max(-1, Math.min(1, value));
        }
        return candidates;
    }

    private float[] row(float[] candidates, int row) {
        return Arrays.copyOfRange(candidates, row * parameters, (row + 1) * parameters);
    }
}
