package org.vfsruntime.planner.shooting;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.ThresholdGoal;

/**
 * How {@link RandomShootingPlanner} shoots.
 *
 * @param candidates sequences drawn for one plan, ≥ 1
 * @param horizon length of a sequence, in skills, ≥ 1
 * @param stepCost what a skill costs in units of the goal's score, in [0, 1); keeps out skills that change nothing
 * @param done predicted value from which a skill counts as done and is not drawn, in (0, 1]
 */
public record ShootingConfig(int candidates, int horizon, double stepCost, float done) {
    /** For about eight skills and goals that need up to seven. */
    public static final ShootingConfig STANDARD = new ShootingConfig(1_000, 7, 0.005, ThresholdGoal.DEFAULT_THRESHOLD);

    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public ShootingConfig {
        new Faults()
                .require(horizon >= 1, "horizon", horizon, "be ≥ 1")
                .require(candidates >= 1, "candidates", candidates, "be ≥ 1")
                .require(stepCost >= 0 && stepCost < 1, "stepCost", stepCost, "lie in [0, 1)")
                .require(done > 0 && done <= 1, "done", done, "lie in (0, 1]")
                .throwIfAny();
    }
}
