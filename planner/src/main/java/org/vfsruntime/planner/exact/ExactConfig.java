package org.vfsruntime.planner.exact;

import org.vfsruntime.core.Faults;

/**
 * How {@link ExactPlanner} searches.
 *
 * @param horizon longest sequence, in skills, ≥ 1
 * @param limit most sequences of that length, k^horizon, in [1, 10,000,000]
 * @param stepCost what a skill costs in units of the goal's score, in [0, 1); keeps out skills that change nothing
 */
public record ExactConfig(int horizon, int limit, double stepCost) {
    /** For eight skills and goals that need up to six. */
    public static final ExactConfig STANDARD = new ExactConfig(6, 300_000, 0.005);

    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public ExactConfig {
        new Faults()
                .require(horizon >= 1, "horizon", horizon, "be ≥ 1")
                .require(limit >= 1 && limit <= 10_000_000, "limit", limit, "lie in [1, 10000000]")
                .require(stepCost >= 0 && stepCost < 1, "stepCost", stepCost, "lie in [0, 1)")
                .throwIfAny();
    }
}
