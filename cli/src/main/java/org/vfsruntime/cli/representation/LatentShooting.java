package org.vfsruntime.cli.representation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Uniform random shooting in any space: draws sequences of skills, imagines them, and takes the first skill of the prefix
 * that ends nearest to the goal's code. Draws that begin alike are imagined once. The same for all representations.
 */
final class LatentShooting {
    private final LatentModel model;
    private final int candidates;
    private final int horizon;
    private final double stepCost;

    /**
     * @param candidates sequences, ≥ 1
     * @param horizon length of a sequence, in skills, ≥ 1
     * @param stepCost of each skill, in units of the root-mean-square distance per number of the code
     */
    LatentShooting(LatentModel model, int candidates, int horizon, double stepCost) {
        this.model = model;
        this.candidates = candidates;
        this.horizon = horizon;
        this.stepCost = stepCost;
    }

    /** The distinct prefixes of one length. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Level(float[] codes, int[] first, int[] of) {}

    /** @return the skill to run */
    int choose(float[] now, float[] goal, RandomGenerator random) {
        Level level = new Level(now, new int[] {-1}, new int[candidates]);
        int best = random.nextInt(model.skills());
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int depth = 1; depth <= horizon; depth++) {
            level = next(level, random);
            for (int node = 0; node < level.first().length; node++) {
                double score = -distance(level.codes(), node, goal) - depth * stepCost;
                if (score > bestScore) {
                    bestScore = score;
                    best = level.first()[node];
                }
            }
        }
        return best;
    }

    private Level next(Level level, RandomGenerator random) {
        int d = model.size();
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] of = new int[candidates];
        int[] parents = new int[candidates];
        int[] skills = new int[candidates];
        for (int i = 0; i < candidates; i++) {
            int skill = random.nextInt(model.skills());
            int fresh = numbers.size();
            int node = numbers.computeIfAbsent(level.of()[i] * model.skills() + skill, key -> fresh);
            parents[node] = level.of()[i];
            skills[node] = skill;
            of[i] = node;
        }
        int n = numbers.size();
        float[] before = new float[n * d];
        int[] first = new int[n];
        for (int node = 0; node < n; node++) {
            System.arraycopy(level.codes(), parents[node] * d, before, node * d, d);
            int inherited = level.first()[parents[node]];
            first[node] = inherited < 0 ? skills[node] : inherited;
        }
        float[] after = new float[n * d];
        model.predict(before, Arrays.copyOf(skills, n), n, after);
        return new Level(after, first, of);
    }

    private static double distance(float[] codes, int node, float[] goal) {
        double sum = 0;
        for (int c = 0; c < goal.length; c++) {
            double difference = codes[node * goal.length + c] - goal[c];
            sum += difference * difference;
        }
        return Math.sqrt(sum / goal.length);
    }
}
