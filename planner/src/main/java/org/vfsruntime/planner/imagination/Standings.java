package org.vfsruntime.planner.imagination;

import java.util.Arrays;

/** What a search has found so far: the best prefixes, the best one of each first skill, and how many were looked at. */
final class Standings {
    private static final int NONE = -1;

    private final int k;
    private final int horizon;
    private final Sequences bestOfFirst; // [k]
    private final Podium podium;
    private final int[] bestRow; // [k], within a batch
    private long scored;
    private long notFinite;
    private boolean complete;

    Standings(int k, int horizon) {
        this.k = k;
        this.horizon = horizon;
        this.bestOfFirst = new Sequences(k, k, horizon);
        this.podium = new Podium(k, horizon);
        this.bestRow = new int[k];
    }

    void clear() {
        bestOfFirst.clear();
        podium.clear();
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
            podium.offer(levels, depth, row);
            int leader = bestRow[level.first(row)];
            if (leader == NONE || level.score(row) > level.score(leader)) {
                bestRow[level.first(row)] = row;
            }
        }
        for (int first = 0; first < k; first++) {
            if (bestRow[first] != NONE) {
                bestOfFirst.offer(levels, depth, bestRow[first], first);
            }
        }
    }

    /** Takes over what is better in another one. */
    void merge(Standings other) {
        scored += other.scored;
        notFinite += other.notFinite;
        complete |= other.complete;
        podium.merge(other.podium);
        for (int first = 0; first < k; first++) {
            bestOfFirst.offer(other.bestOfFirst, first, first);
        }
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

    /** @return the first skill of the best prefix; −1 when none was scored */
    int bestFirst() {
        int best = NONE;
        for (int first = 0; first < k; first++) {
            if (!bestOfFirst.isFree(first) && (best == NONE || bestOfFirst.compare(first, best) < 0)) {
                best = first;
            }
        }
        return best;
    }

    /** @return by first skill */
    Sequences bestOfFirst() {
        return bestOfFirst;
    }

    /** @return in no order */
    Sequences best() {
        return podium.places();
    }
}
