package org.vfsruntime.planner.imagination;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.value.Embedding;

/** The distinct prefixes of one length: all (parent, skill) pairs that some candidate goes through. */
final class Level {
    private static final byte UNSEEN = 0;
    private static final byte REJECTED = 1;
    private static final byte SCORED = 2;
    private static final byte PERFECT = 3;

    private final int k;
    private final int[] parents;
    private final int[] skills;
    private final int[] candidates;
    private final long[] paths;
    private final float[] embeddings; // [n, k]
    private final double[] costs;
    private final double[] scores;
    private final byte[] states;

    private Level(int k, int[] parents, int[] skills, int[] candidates, long[] paths) {
        this.k = k;
        this.parents = parents;
        this.skills = skills;
        this.candidates = candidates;
        this.paths = paths;
        this.embeddings = new float[skills.length * k];
        this.costs = new double[skills.length];
        this.scores = new double[skills.length];
        this.states = new byte[skills.length];
    }

    /** @return the empty prefix */
    static Level root(Embedding embedding, int candidates, long path) {
        Level root =
                new Level(embedding.size(), new int[] {-1}, new int[] {-1}, new int[] {candidates}, new long[] {path});
        System.arraycopy(embedding.values(), 0, root.embeddings, 0, embedding.size());
        root.states[0] = SCORED;
        return root;
    }

    /** @return the prefixes that are one skill longer, not imagined yet */
    Level next(Proposals proposals) {
        IntArrayList nextParents = new IntArrayList();
        IntArrayList nextSkills = new IntArrayList();
        IntArrayList nextCandidates = new IntArrayList();
        LongArrayList nextPaths = new LongArrayList();
        int[] counts = new int[k];
        for (int row = 0; row < size(); row++) {
            if (states[row] != SCORED) {
                continue;
            }
            Arrays.fill(counts, 0);
            proposals.split(paths[row], candidates[row], embeddings, row, counts);
            for (int skill = 0; skill < k; skill++) {
                if (counts[skill] > 0) {
                    nextParents.add(row);
                    nextSkills.add(skill);
                    nextCandidates.add(counts[skill]);
                    nextPaths.add(PathRandom.child(paths[row], skill));
                }
            }
        }
        return new Level(k, nextParents.toArray(), nextSkills.toArray(), nextCandidates.toArray(), nextPaths.toArray());
    }

    /** Predicts and scores rows [from, to) of this level; touches nothing else. */
    void imagine(Level parent, int from, int to, DynamicsModel model, Goal goal, PlanCost cost) {
        int count = to - from;
        float[] before = new float[count * k];
        float[] after = new float[count * k];
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(parent.embeddings, parents[from + i] * k, before, i * k, k);
            chosen[i] = skills[from + i];
        }
        model.predict(before, chosen, count, after);
        System.arraycopy(after, 0, embeddings, from * k, count * k);
        for (int row = from; row < to; row++) {
            float value = parent.embeddings[parents[row] * k + skills[row]];
            costs[row] = parent.costs[parents[row]] + cost.of(value);
            judge(row, goal);
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
        for (int i = row * k; i < (row + 1) * k; i++) {
            if (!(embeddings[i] >= 0 && embeddings[i] <= 1)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return skills.length;
    }

    int parent(int row) {
        return parents[row];
    }

    int skill(int row) {
        return skills[row];
    }

    double score(int row) {
        return scores[row];
    }

    boolean isScored(int row) {
        return states[row] == SCORED || states[row] == PERFECT;
    }

    boolean isRejected(int row) {
        return states[row] == REJECTED;
    }

    /** @return whether nothing can be gained after this prefix: the goal's best possible score is 0 */
    boolean isPerfect(int row) {
        return states[row] == PERFECT;
    }

    boolean isSeen(int row) {
        return states[row] != UNSEEN;
    }

    float[] embedding(int row) {
        return Arrays.copyOfRange(embeddings, row * k, (row + 1) * k);
    }
}
