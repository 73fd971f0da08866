package org.vfsruntime.planner.imagination;

import java.util.Arrays;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.value.Embedding;

/**
 * Distinct prefixes of one length that are in work: (parent, skill) pairs that some candidate goes through. Used again
 * and again; its arrays grow to what was needed most and stay.
 */
final class Level {
    private static final int FIRST_ROOM = 64;
    private static final int ONE_BITS = Float.floatToRawIntBits(1);
    private static final byte UNSEEN = 0;
    private static final byte REJECTED = 1;
    private static final byte SCORED = 2;
    private static final byte PERFECT = 3;

    private final int k;
    private int size;
    private int[] parents = new int[FIRST_ROOM];
    private int[] skills = new int[FIRST_ROOM];
    private int[] firsts = new int[FIRST_ROOM];
    private int[] candidates = new int[FIRST_ROOM];
    private long[] paths = new long[FIRST_ROOM];
    private float[] embeddings; // [room, k]
    private double[] costs = new double[FIRST_ROOM];
    private double[] scores = new double[FIRST_ROOM];
    private byte[] states = new byte[FIRST_ROOM];

    Level(int k) {
        this.k = k;
        this.embeddings = new float[FIRST_ROOM * k];
    }

    void clear() {
        size = 0;
    }

    /** Becomes the empty prefix, where all candidates start. */
    void startAt(Embedding embedding, int all, long path) {
        size = 1;
        candidates[0] = all;
        paths[0] = path;
        costs[0] = 0;
        states[0] = SCORED;
        for (int i = 0; i < k; i++) {
            embeddings[i] = embedding.get(i);
        }
    }

    /**
     * Adds the prefixes that go on from a row, not imagined yet.
     *
     * @param parent the level of that row, one skill shorter
     * @param row of the parent
     * @param proposals which skills are tried
     * @param counts [k], for the proposals to fill
     * @return whether candidates end in that row because nothing was proposed
     */
    boolean branch(Level parent, int row, Proposals proposals, int[] counts) {
        if (parent.states[row] != SCORED) {
            return false;
        }
        ensureRoom(size + k);
        int before = size;
        Arrays.fill(counts, 0);
        proposals.split(parent.paths[row], parent.candidates[row], parent.embeddings, row, counts);
        for (int skill = 0; skill < k; skill++) {
            if (counts[skill] > 0) {
                parents[size] = row;
                skills[size] = skill;
                candidates[size] = counts[skill];
                paths[size] = PathRandom.child(parent.paths[row], skill);
                states[size] = UNSEEN;
                size++;
            }
        }
        return size == before;
    }

    private void ensureRoom(int rows) {
        if (rows <= skills.length) {
            return;
        }
        int room = Math.max(rows, 2 * skills.length);
        parents = Arrays.copyOf(parents, room);
        skills = Arrays.copyOf(skills, room);
        firsts = Arrays.copyOf(firsts, room);
        candidates = Arrays.copyOf(candidates, room);
        paths = Arrays.copyOf(paths, room);
        embeddings = Arrays.copyOf(embeddings, Math.multiplyExact(room, k));
        costs = Arrays.copyOf(costs, room);
        scores = Arrays.copyOf(scores, room);
        states = Arrays.copyOf(states, room);
    }

    /** Predicts and scores rows [from, to) of this level; touches nothing else. */
    void imagine(Level parent, int from, int to, Prediction prediction, Goal goal, PlanCost cost) {
        int count = to - from;
        for (int i = 0; i < count; i++) {
            System.arraycopy(parent.embeddings, parents[from + i] * k, prediction.before(), i * k, k);
        }
        System.arraycopy(skills, from, prediction.skills(), 0, count);
        prediction.run(count);
        System.arraycopy(prediction.after(), 0, embeddings, from * k, count * k);
        for (int row = from; row < to; row++) {
            int above = parents[row];
            costs[row] = parent.costs[above] + cost.of(parent.embeddings[above * k + skills[row]]);
            judge(row, goal);
        }
    }

    /** Notes with which skill the candidates of every row begin. */
    void noteFirstSkills(Level parent, boolean isFirstLevel) {
        for (int row = 0; row < size; row++) {
            firsts[row] = isFirstLevel ? skills[row] : parent.firsts[parents[row]];
        }
    }

    private void judge(int row, Goal goal) {
        double score = isEmbedding(row) ? goal.score(embeddings, row) : Double.NaN;
        if (!Double.isFinite(score - costs[row])) {
            states[row] = REJECTED;
            return;
        }
        scores[row] = score - costs[row];
        states[row] = score >= 0 ? PERFECT : SCORED;
    }

    private boolean isEmbedding(int row) {
        int from = row * k;
        int to = from + k;
        // Without a branch for each number: the bits of [0, 1] are the integers from 0 to those of 1.
        int outside = 0;
        for (int i = from; i < to; i++) {
            int bits = Float.floatToRawIntBits(embeddings[i]);
            outside |= bits | (ONE_BITS - bits);
        }
        return outside >= 0 || isEmbeddingOneByOne(from, to);
    }

    /** Minus zero is a zero too. */
    private boolean isEmbeddingOneByOne(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(embeddings[i] >= 0 && embeddings[i] <= 1)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    int parent(int row) {
        return parents[row];
    }

    int skill(int row) {
        return skills[row];
    }

    /** @return the skill with which the candidates of that row begin */
    int first(int row) {
        return firsts[row];
    }

    /** @return how many candidates go through that row */
    int candidates(int row) {
        return candidates[row];
    }

    double score(int row) {
        return scores[row];
    }

    boolean isScored(int row) {
        return states[row] == SCORED || states[row] == PERFECT;
    }

    /** @return whether nothing can be gained after this prefix: the goal's best possible score is 0 */
    boolean isPerfect(int row) {
        return states[row] == PERFECT;
    }

    /** Copies the embedding of a row. */
    void copyEmbedding(int row, float[] to, int offset) {
        System.arraycopy(embeddings, row * k, to, offset, k);
    }
}
