package org.vfsruntime.planner.imagination;

import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.value.Embedding;

/**
 * Imagines a part of the tree on one thread, depth first, a wave of prefixes at a time: so whole candidates are known
 * early, and memory is bounded by the horizon and not by the number of candidates. Used again and again.
 */
final class Dive {
    /** A wave is over when it has so many prefixes of one length. */
    private static final int WAVE = 12 * Prediction.ROWS;
    /** … but the first ones are small, so that one whole candidate is known before time is spent on breadth. */
    private static final int FIRST_WAVE = Prediction.ROWS / 3;

    private final int horizon;
    private final PlanCost cost;
    private final Inquiry inquiry;
    private final Prediction prediction;
    private final Level[] own; // [horizon + 1], by the length of the prefixes
    private final Level[] levels; // [horizon + 1]; the upper ones may be those of another dive
    private final int[] counts; // [k]
    private final Standings standings;
    private boolean cut;

    Dive(DynamicsModel model, int horizon, PlanCost cost, Inquiry inquiry) {
        this.horizon = horizon;
        this.cost = cost;
        this.inquiry = inquiry;
        this.prediction = new Prediction(model);
        this.own = new Level[horizon + 1];
        for (int depth = 0; depth <= horizon; depth++) {
            own[depth] = new Level(model.size());
        }
        this.levels = own.clone();
        this.counts = new int[model.size()];
        this.standings = new Standings(model.size(), horizon);
    }

    /** Forgets the last search. */
    void begin() {
        standings.clear();
        cut = false;
    }

    /** Goes to the root of the tree. */
    void startAt(Embedding embedding, int candidates, long path) {
        System.arraycopy(own, 0, levels, 0, own.length);
        levels[0].startAt(embedding, candidates, path);
    }

    /** Goes to where another dive has imagined all prefixes of up to that length; reads them only. */
    void join(Dive other, int depth) {
        System.arraycopy(own, 0, levels, 0, own.length);
        System.arraycopy(other.levels, 0, levels, 0, depth + 1);
    }

    /**
     * Imagines whole levels from the root, until one is wide enough to be shared by several dives.
     *
     * @param enough prefixes
     * @return the length of the prefixes in the last level; nothing remains to be done when the search was cut, when
     *     that is the horizon, or when that level is empty
     */
    int widen(int enough) {
        int depth = 0;
        while (depth < horizon && levels[depth].size() > 0 && levels[depth].size() < enough && !cut) {
            Level next = levels[depth + 1];
            next.clear();
            for (int row = 0; row < levels[depth].size(); row++) {
                branch(depth, row);
            }
            imagine(depth + 1);
            depth++;
        }
        return depth;
    }

    /** Imagines all that follows rows [from, to) of the level of that depth, or what there is time for. */
    void expand(int depth, int from, int to) {
        if (depth == horizon) {
            return;
        }
        Level next = levels[depth + 1];
        int row = from;
        while (row < to && !cut) {
            next.clear();
            int wave = standings.isComplete() ? WAVE : FIRST_WAVE;
            while (row < to && next.size() < wave) {
                branch(depth, row);
                row++;
            }
            imagine(depth + 1);
            expand(depth + 1, 0, cut ? 0 : next.size());
        }
    }

    private void branch(int depth, int row) {
        if (levels[depth + 1].branch(levels[depth], row, inquiry.proposals(), counts) && depth > 0) {
            standings.noteComplete();
        }
    }

    private void imagine(int depth) {
        Level level = levels[depth];
        Level parent = levels[depth - 1];
        level.noteFirstSkills(parent, depth == 1);
        for (int from = 0; from < level.size(); from += Prediction.ROWS) {
            if (inquiry.isTimeUp()) {
                cut = true;
                return;
            }
            int to = Math.min(from + Prediction.ROWS, level.size());
            level.imagine(parent, from, to, prediction, inquiry.goal(), cost);
            standings.look(levels, depth, from, to);
        }
    }

    Level level(int depth) {
        return levels[depth];
    }

    Standings standings() {
        return standings;
    }

    /** @return whether the time was up before all was imagined */
    boolean isCut() {
        return cut;
    }
}
