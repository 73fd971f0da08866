package org.vfsruntime.planner.imagination;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.value.Embedding;

/**
 * Imagines candidate sequences as a tree: candidates that begin alike share what they have in common, so each
 * distinct (parent, skill) pair is predicted once, level by level, in batches.
 *
 * <p>Every prefix counts as a candidate of its own, as a plan may stop early. A prefix scores
 * {@code goal score of the imagined embedding − cost of its skills}; among equals the shorter one wins, then the one
 * whose skills come first in the catalogue. A prediction that is no embedding (not finite, or outside [0, 1])
 * and a score that is not finite are rejected and counted, and nothing is imagined after them.
 */
public final class Imagination {
    /** Rows of one prediction: enough to amortise a call, few enough to stay in the cache. */
    private static final int BATCH = 128;

    private final DynamicsModel model;
    private final int horizon;
    private final PlanCost cost;
    private final Workers workers;

    /**
     * @param model what is imagined with
     * @param horizon longest sequence, in skills, ≥ 1
     * @param cost of running skills
     * @param workers share the predictions
     */
    public Imagination(DynamicsModel model, int horizon, PlanCost cost, Workers workers) {
        this.model = model;
        this.horizon = horizon;
        this.cost = cost;
        this.workers = workers;
    }

    /**
     * @param embedding Z of now, of the model's size
     * @param goal of the model's size
     * @param proposals what is tried
     * @param candidates how many sequences start at the root, ≥ 1
     * @param seed of the proposals
     * @param deadline checked before every batch
     * @return the best candidate and the best one of each other first skill; NothingApplicable when nothing was
     *     proposed, NoFiniteCandidate when all was rejected, DeadlineReached when the time was up before one
     *     candidate was complete
     * @throws InvalidInputException when a size differs
     */
    public PlanResult search(
            Embedding embedding, Goal goal, Proposals proposals, int candidates, long seed, Deadline deadline) {
        requireSizes(model, embedding, goal);
        List<Level> levels = new ArrayList<>();
        levels.add(Level.root(embedding, candidates, PathRandom.root(seed)));
        boolean cut = false;
        for (int depth = 1; depth <= horizon && !cut; depth++) {
            Level parent = levels.get(depth - 1);
            Level level = parent.next(proposals);
            if (level.size() == 0) {
                break;
            }
            levels.add(level);
            cut = !imagine(parent, level, goal, deadline);
        }
        return new Harvest(embedding.catalogue(), levels, horizon).result(cut);
    }

    /** @return whether the whole level was imagined before the deadline */
    private boolean imagine(Level parent, Level level, Goal goal, Deadline deadline) {
        int batches = (level.size() + BATCH - 1) / BATCH;
        workers.forEach(batches, batch -> {
            if (!deadline.hasPassed()) {
                int from = batch * BATCH;
                level.imagine(parent, from, Math.min(from + BATCH, level.size()), model, goal, cost);
            }
        });
        for (int row = 0; row < level.size(); row += BATCH) {
            if (!level.isSeen(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param model what is imagined with
     * @param embedding Z of now
     * @param goal to be reached
     * @throws InvalidInputException when they are not of one size
     */
    public static void requireSizes(DynamicsModel model, Embedding embedding, Goal goal) {
        int k = model.size();
        if (embedding.size() != k) {
            throw new InvalidInputException("The embedding size (" + embedding.size()
                    + ") must equal the dynamics model's size (" + k
                    + "). Maybe the dynamics model was trained before a skill was added.");
        }
        if (goal.size() != k) {
            throw new InvalidInputException("The goal's embedding size (" + goal.size()
                    + ") must equal the dynamics model's size (" + k
                    + "). Maybe the goal was made for another skill catalogue.");
        }
    }
}
