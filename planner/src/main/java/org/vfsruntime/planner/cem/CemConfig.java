package org.vfsruntime.planner.cem;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.planner.imagination.PlanCost;

/**
 * How {@link CemPlanner} searches.
 *
 * @param candidates sequences drawn in each round, ≥ 2
 * @param rounds how often the distribution is fitted, ≥ 1
 * @param elites the best distinct sequences that it is fitted to, in [1, candidates]
 * @param horizon length of a sequence, in skills, ≥ 1
 * @param smoothing share of the old distribution that stays, in [0, 1): keeps a skill from being ruled out by chance
 * @param cost of running skills
 * @param applicable least predicted value of a skill that is drawn, in (0, 1)
 * @param done predicted value from which a skill counts as done and is not drawn, in (applicable, 1]
 */
public record CemConfig(
        int candidates,
        int rounds,
        int elites,
        int horizon,
        double smoothing,
        PlanCost cost,
        float applicable,
        float done) {
    /** For about eight skills and goals that need up to seven; as many imagined sequences as the other planners. */
    public static final CemConfig STANDARD =
            new CemConfig(250, 4, 25, 7, 0.3, new PlanCost(0.005, 0.02), 0.15f, ThresholdGoal.DEFAULT_THRESHOLD);

    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public CemConfig {
        new Faults()
                .require(horizon >= 1, "horizon", horizon, "be ≥ 1")
                .require(candidates >= 2, "candidates", candidates, "be ≥ 2")
                .require(rounds >= 1, "rounds", rounds, "be ≥ 1")
                .require(
                        elites >= 1 && elites <= candidates,
                        "elites",
                        elites,
                        "lie in [1, candidates = " + candidates + "]")
                .require(smoothing >= 0 && smoothing < 1, "smoothing", smoothing, "lie in [0, 1)")
                .require(applicable > 0 && applicable < 1, "applicable", applicable, "lie in (0, 1)")
                .require(done > applicable && done <= 1, "done", done, "lie in (applicable = " + applicable + ", 1]")
                .throwIfAny();
    }
}
