package org.vfsruntime.planner.imagination;

import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.value.Embedding;

/**
 * Imagines candidate sequences as a tree: candidates that begin alike share what they have in common, so each
 * distinct (parent, skill) pair is predicted once, in batches. It goes down the tree in waves, so that whole
 * candidates are known soon and a deadline leaves something to choose from.
 *
 * <p>Every prefix counts as a candidate of its own, as a plan may stop early. A prefix scores
 * {@code goal score of the imagined embedding − cost of its skills}; among equals the shorter one wins, then the one
 * whose skills come first in the catalogue. A prediction that is no embedding (not finite, or outside [0, 1])
 * and a score that is not finite are rejected and counted, and nothing is imagined after them.
 *
 * <p>Safe for use by several threads. Buffers are kept from one search to the next, so that, results aside, a search
 * allocates nothing once they have grown to what it needs: per thread about
 * {@code horizon · (1,000 + 2k) · (4k + 50)} bytes.
 */
public final class Imagination {
    /** Longest horizon that is accepted, in skills: buffers grow with it. */
    public static final int MAX_HORIZON = 100;
    /** Most candidates that are accepted: dealing them out to skills is not interrupted by a deadline. */
    public static final int MAX_CANDIDATES = 100_000;

    private static final int SPARE_SEARCHES = 64;

    private final DynamicsModel model;
    private final int horizon;
    private final PlanCost cost;
    private final Workers workers;
    private final ArrayBlockingQueue<Search> spare = new ArrayBlockingQueue<>(SPARE_SEARCHES);

    /**
     * @param model what is imagined with
     * @param horizon longest sequence, in skills, in [1, {@value #MAX_HORIZON}]
     * @param cost of running skills
     * @param workers share the predictions
     * @throws InvalidInputException when the horizon is out of range
     */
    public Imagination(DynamicsModel model, int horizon, PlanCost cost, Workers workers) {
        new Faults()
                .require(horizon >= 1 && horizon <= MAX_HORIZON, "horizon", horizon, "lie in [1, " + MAX_HORIZON + "]")
                .throwIfAny();
        this.model = model;
        this.horizon = horizon;
        this.cost = cost;
        this.workers = workers;
    }

    /**
     * @param embedding Z of now, of the model's size
     * @param goal of the model's size
     * @param proposals what is tried
     * @param candidates how many sequences start at the root, in [1, {@value #MAX_CANDIDATES}]
     * @param seed of the proposals
     * @param deadline checked before every batch
     * @return the best candidate and the best one of each other first skill, of those imagined before the deadline;
     *     NothingApplicable when nothing was proposed, NoFiniteCandidate when all was rejected, DeadlineReached when
     *     the time was up before one candidate was complete
     * @throws InvalidInputException when a size differs, or a number is out of range
     */
    public PlanResult search(
            Embedding embedding, Goal goal, Proposals proposals, int candidates, long seed, Deadline deadline) {
        Search search = searched(embedding, goal, proposals, candidates, seed, deadline);
        PlanResult result = search.result(embedding);
        spare.offer(search);
        return result;
    }

    /**
     * The same search for callers that need no more than the next skill: allocates nothing, once buffers have grown.
     *
     * @param embedding Z of now, of the model's size
     * @param goal of the model's size
     * @param proposals what is tried
     * @param candidates how many sequences start at the root, in [1, {@value #MAX_CANDIDATES}]
     * @param seed of the proposals
     * @param deadline checked before every batch
     * @return the first skill of the best candidate found in time, in catalogue order; −1 where {@link #search} finds
     *     nothing to plan
     * @throws InvalidInputException when a size differs, or a number is out of range
     */
    public int firstSkill(
            Embedding embedding, Goal goal, Proposals proposals, int candidates, long seed, Deadline deadline) {
        Search search = searched(embedding, goal, proposals, candidates, seed, deadline);
        int first = search.firstSkill();
        spare.offer(search);
        return first;
    }

    /** @return to be given back when all is read; not when something was thrown, as its buffers may be in any state */
    private Search searched(
            Embedding embedding, Goal goal, Proposals proposals, int candidates, long seed, Deadline deadline) {
        requireSizes(model, embedding, goal);
        if (candidates < 1 || candidates > MAX_CANDIDATES) {
            new Faults()
                    .require(false, "candidates", candidates, "lie in [1, " + MAX_CANDIDATES + "]")
                    .throwIfAny();
        }
        @Nullable Search search = spare.poll();
        if (search == null) {
            search = new Search(model, horizon, cost, workers);
        }
        search.run(embedding, goal, proposals, candidates, seed, deadline);
        return search;
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
