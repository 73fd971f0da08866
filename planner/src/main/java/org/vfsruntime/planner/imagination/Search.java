package org.vfsruntime.planner.imagination;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.value.Embedding;

/**
 * One search at a time, on one or several threads, with buffers that are kept for the next one. With several threads,
 * the top of the tree is imagined first, then the prefixes found are dealt out in parts.
 */
final class Search {
    /** Prefixes to be dealt out: enough for parts of different sizes. */
    private static final int ENOUGH = 64;
    /** Most parts: the last ones are small, so that threads end at about the same time. */
    private static final int PARTS = 48;
    /** A part is this share of what is left … */
    private static final int SHARE = 6;
    /** … but not less than this share of all, nor than a batch has rows. */
    private static final int LEAST_SHARE = 64;

    private final DynamicsModel model;
    private final int horizon;
    private final PlanCost cost;
    private final Workers workers;
    private final Inquiry inquiry = new Inquiry();
    private final Dive top;
    private final List<Dive> others = new CopyOnWriteArrayList<>();
    private final ArrayBlockingQueue<Dive> idle;
    private final int[] ends = new int[PARTS];
    private final IntConsumer part = this::dive;
    private int depth;

    Search(DynamicsModel model, int horizon, PlanCost cost, Workers workers) {
        this.model = model;
        this.horizon = horizon;
        this.cost = cost;
        this.workers = workers;
        this.top = new Dive(model, horizon, cost, inquiry);
        this.idle = new ArrayBlockingQueue<>(workers.threads());
    }

    void run(Embedding embedding, Goal goal, Proposals proposals, int candidates, long seed, Deadline deadline) {
        inquiry.ask(goal, proposals, deadline);
        top.begin();
        top.startAt(embedding, candidates, PathRandom.root(seed));
        if (workers.threads() == 1) {
            top.expand(0, 0, 1);
        } else {
            depth = top.widen(ENOUGH);
            if (!top.isCut()) {
                share();
            }
        }
    }

    /** @return what the last run has found */
    PlanResult result(Embedding now) {
        return new Harvest(now, top.standings()).result(top.level(1).size() == 0, isCut());
    }

    /** @return the first skill of the best sequence of the last run; −1 when it found nothing to plan */
    int firstSkill() {
        Standings standings = top.standings();
        return isCut() && !standings.isComplete() ? -1 : standings.bestFirst();
    }

    private void share() {
        for (int i = 0; i < others.size(); i++) {
            others.get(i).begin();
        }
        workers.forEach(deal(), part);
        for (int i = 0; i < others.size(); i++) {
            top.standings().merge(others.get(i).standings());
        }
    }

    /** Cuts the widest level imagined so far into parts of about as many candidates as they should have. */
    private int deal() {
        Level level = top.level(depth);
        long left = 0;
        for (int row = 0; row < level.size(); row++) {
            left += level.candidates(row);
        }
        long least = Math.max(left / LEAST_SHARE, Prediction.ROWS);
        int parts = 0;
        int row = 0;
        while (row < level.size()) {
            long due = parts == PARTS - 1 ? left : Math.max(least, left / SHARE);
            long given = 0;
            while (row < level.size() && (given < due || given == 0)) {
                given += level.candidates(row);
                row++;
            }
            left -= given;
            ends[parts] = row;
            parts++;
        }
        return parts;
    }

    private void dive(int number) {
        Dive dive = borrow();
        dive.join(top, depth);
        dive.expand(depth, number == 0 ? 0 : ends[number - 1], ends[number]);
        idle.add(dive);
    }

    private Dive borrow() {
        @Nullable Dive dive = idle.poll();
        if (dive == null) {
            dive = new Dive(model, horizon, cost, inquiry);
            others.add(dive);
        }
        return dive;
    }

    private boolean isCut() {
        boolean cut = top.isCut();
        for (int i = 0; i < others.size(); i++) {
            cut |= others.get(i).isCut();
        }
        return cut;
    }
}
