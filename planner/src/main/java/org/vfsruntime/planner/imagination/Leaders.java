package org.vfsruntime.planner.imagination;

import java.util.Arrays;

/**
 * The best prefix of each first skill, and how many were looked at. The best has the highest score; among equals it is
 * the shortest; among those, the one whose skills come first in the catalogue. So the best is the same in whatever
 * order prefixes are looked at.
 */
final class Leaders {
    private static final int NONE = -1;

    private final int k;
    private final int horizon;
    private final double[] scores; // [k]
    private final int[] depths; // [k], 0 where there is none
    private final int[] skills; // [k, horizon]
    private final float[] embeddings; // [k, horizon, k]
    private final int[] bestRow; // [k], within a batch
    private final int[] path; // [horizon]
    private long scored;
    private long notFinite;
    private boolean complete;

    Leaders(int k, int horizon) {
        this.k = k;
        this.horizon = horizon;
        this.scores = new double[k];
        this.depths = new int[k];
        this.skills = new int[k * horizon];
        this.embeddings = new float[Math.multiplyExact(Math.multiplyExact(k, horizon), k)];
        this.bestRow = new int[k];
        this.path = new int[horizon];
    }

    void clear() {
        Arrays.fill(depths, 0);
        scored = 0;
        notFinite = 0;
        complete = false;
    }

    /** Looks at rows [from, to) of {@code levels[depth]}. */
    void look(Level[] levels, int depth, int from, int to) {
        Level level = levels[depth];
        Arrays.fill(bestRow, NONE);
        for (int row = from; row < to; row++) {
            if (!level.isScored(row)) {
                notFinite++;
                continue;
            }
            scored++;
            complete |= depth == horizon || level.isPerfect(row);
            int leader = bestRow[level.first(row)];
            if (leader == NONE || level.score(row) > level.score(leader)) {
                bestRow[level.first(row)] = row;
            }
        }
        for (int first = 0; first < k; first++) {
            if (bestRow[first] != NONE) {
                challenge(levels, depth, bestRow[first], first);
            }
        }
    }

    private void challenge(Level[] levels, int depth, int row, int first) {
        double score = levels[depth].score(row);
        if (depths[first] != 0 && score < scores[first]) {
            return;
        }
        int at = row;
        for (int d = depth; d > 0; d--) {
            path[d - 1] = levels[d].skill(at);
            at = levels[d].parent(at);
        }
        if (!beats(score, depth, path, 0, first)) {
            return;
        }
        scores[first] = score;
        depths[first] = depth;
        System.arraycopy(path, 0, skills, first * horizon, depth);
        at = row;
        for (int d = depth; d > 0; d--) {
            levels[d].copyEmbedding(at, embeddings, (first * horizon + d - 1) * k);
            at = levels[d].parent(at);
        }
    }

    /** Takes over what is better in another one. */
    void merge(Leaders other) {
        scored += other.scored;
        notFinite += other.notFinite;
        complete |= other.complete;
        for (int first = 0; first < k; first++) {
            int depth = other.depths[first];
            int at = first * horizon;
            if (depth != 0 && beats(other.scores[first], depth, other.skills, at, first)) {
                scores[first] = other.scores[first];
                depths[first] = depth;
                System.arraycopy(other.skills, at, skills, at, depth);
                System.arraycopy(other.embeddings, at * k, embeddings, at * k, depth * k);
            }
        }
    }

    private boolean beats(double score, int depth, int[] sequence, int from, int first) {
        if (depths[first] == 0 || score > scores[first]) {
            return true;
        }
        if (score < scores[first] || depth > depths[first]) {
            return false;
        }
        int at = first * horizon;
        return depth < depths[first] || Arrays.compare(sequence, from, from + depth, skills, at, at + depth) < 0;
    }

    /** Notes that a candidate has come to its end. */
    void noteComplete() {
        complete = true;
    }

    /** @return whether some candidate has come to its end: the horizon, a perfect score, or nothing left to try */
    boolean isComplete() {
        return complete;
    }

    long scored() {
        return scored;
    }

    long notFinite() {
        return notFinite;
    }

    /** @return how many skills the best prefix with that first skill has; 0 when there is none */
    int depth(int first) {
        return depths[first];
    }

    double score(int first) {
        return scores[first];
    }

    /** @return the skill at a step of the best prefix with that first skill */
    int skill(int first, int step) {
        return skills[first * horizon + step];
    }

    /** @return [k], the embedding expected after a step of the best prefix with that first skill */
    float[] embedding(int first, int step) {
        int at = (first * horizon + step) * k;
        return Arrays.copyOfRange(embeddings, at, at + k);
    }
}
