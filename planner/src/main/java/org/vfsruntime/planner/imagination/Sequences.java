package org.vfsruntime.planner.imagination;

import java.util.Arrays;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/**
 * Room for some prefixes with their scores and all that is expected along them, kept from one search to the next.
 *
 * <p>Of two prefixes the one of the higher score is better; among equals the shorter one; among those, the one whose
 * skills come first in the catalogue. So what is best does not depend on the order in which prefixes are looked at.
 */
final class Sequences {
    private final int k;
    private final int horizon;
    private final double[] scores; // [slots]
    private final int[] depths; // [slots], 0 where there is none
    private final int[] skills; // [slots, horizon]
    private final float[] embeddings; // [slots, horizon, k]
    private final int[] path; // [horizon]

    Sequences(int slots, int k, int horizon) {
        this.k = k;
        this.horizon = horizon;
        this.scores = new double[slots];
        this.depths = new int[slots];
        this.skills = new int[slots * horizon];
        this.embeddings = new float[Math.multiplyExact(Math.multiplyExact(slots, horizon), k)];
        this.path = new int[horizon];
    }

    void clear() {
        Arrays.fill(depths, 0);
    }

    int slots() {
        return depths.length;
    }

    boolean isFree(int slot) {
        return depths[slot] == 0;
    }

    double score(int slot) {
        return scores[slot];
    }

    /** Puts a prefix into a slot when the slot is free or holds a worse one; returns whether it did. */
    boolean offer(Level[] levels, int depth, int row, int slot) {
        double score = levels[depth].score(row);
        if (depths[slot] != 0 && score < scores[slot]) {
            return false;
        }
        int at = row;
        for (int d = depth; d > 0; d--) {
            path[d - 1] = levels[d].skill(at);
            at = levels[d].parent(at);
        }
        if (!beats(score, depth, path, 0, slot)) {
            return false;
        }
        scores[slot] = score;
        depths[slot] = depth;
        System.arraycopy(path, 0, skills, slot * horizon, depth);
        at = row;
        for (int d = depth; d > 0; d--) {
            levels[d].copyEmbedding(at, embeddings, (slot * horizon + d - 1) * k);
            at = levels[d].parent(at);
        }
        return true;
    }

    /** Puts the prefix of another room's slot into a slot when that is free or holds a worse one; says whether. */
    boolean offer(Sequences other, int from, int slot) {
        int depth = other.depths[from];
        if (depth == 0 || !beats(other.scores[from], depth, other.skills, from * horizon, slot)) {
            return false;
        }
        scores[slot] = other.scores[from];
        depths[slot] = depth;
        System.arraycopy(other.skills, from * horizon, skills, slot * horizon, depth);
        System.arraycopy(other.embeddings, from * horizon * k, embeddings, slot * horizon * k, depth * k);
        return true;
    }

    private boolean beats(double score, int depth, int[] sequence, int from, int slot) {
        return depths[slot] == 0 || compare(score, depth, sequence, from, slot) < 0;
    }

    /** @return negative when the first slot holds the better prefix, positive when the second does; both are taken */
    int compare(int one, int other) {
        return compare(scores[one], depths[one], skills, one * horizon, other);
    }

    private int compare(double score, int depth, int[] sequence, int from, int slot) {
        if (score != scores[slot]) {
            return score > scores[slot] ? -1 : 1;
        }
        if (depth != depths[slot]) {
            return depth - depths[slot];
        }
        int at = slot * horizon;
        return Arrays.compare(sequence, from, from + depth, skills, at, at + depth);
    }

    /** @return the prefix of a slot that is taken */
    Candidate candidate(SkillCatalogue catalogue, int slot) {
        int depth = depths[slot];
        Embedding[] predicted = new Embedding[depth];
        for (int step = 0; step < depth; step++) {
            int at = (slot * horizon + step) * k;
            predicted[step] = Embedding.of(catalogue, Arrays.copyOfRange(embeddings, at, at + k));
        }
        return new Candidate(
                Arrays.stream(skills, slot * horizon, slot * horizon + depth)
                        .mapToObj(catalogue::get)
                        .toList(),
                Arrays.asList(predicted),
                scores[slot]);
    }
}
