package org.vfsruntime.planner.shooting;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.planner.imagination.PlanCost;

/**
 * How {@link AffordanceGuidedPlanner} shoots.
 *
 * @param candidates sequences imagined for one plan, ≥ 1
 * @param horizon length of a sequence, in skills, ≥ 1
 * @param cost of running skills
 * @param applicable least predicted value of a skill that is tried, in (0, 1)
 * @param done predicted value from which a skill counts as done and is not tried, in (applicable, 1]; not below
 *     the goal's threshold, or a skill could be neither tried nor enough
 * @param promising share of the candidates that go on with a skill that would bring the goal nearer at once, in
 *     proportion to how much, in [0, 1); the others go by predicted value alone
 */
public record AffordanceConfig(
        int candidates, int horizon, PlanCost cost, float applicable, float done, double promising) {
    /** For about eight skills and goals that need up to seven. */
    public static final AffordanceConfig STANDARD =
            new AffordanceConfig(1_000, 7, new PlanCost(0.005, 0.02), 0.15f, ThresholdGoal.DEFAULT_THRESHOLD, 0);

    /**
     * For dozens of skills and goals of up to eight parts. So many skills cannot be tried in every order, and what one
     * part counts in the goal's score is little, so a skill must cost little too. What is not sure costs more: where
     * much depends on every skill, one that fails spoils more than a way round costs (ADR 39).
     */
    public static final AffordanceConfig MANY_SKILLS =
            new AffordanceConfig(500, 9, new PlanCost(0.002, 0.03, 0.3), 0.08f, ThresholdGoal.DEFAULT_THRESHOLD, 0.8);

    /** More skills than this are many. */
    private static final int FEW = 16;

    /**
     * @param skills k, ≥ 1
     * @return what serves so many skills
     */
    public static AffordanceConfig standard(int skills) {
        return skills > FEW ? MANY_SKILLS : STANDARD;
    }

    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public AffordanceConfig {
        new Faults()
                .require(horizon >= 1, "horizon", horizon, "be ≥ 1")
                .require(candidates >= 1, "candidates", candidates, "be ≥ 1")
                .require(applicable > 0 && applicable < 1, "applicable", applicable, "lie in (0, 1)")
                .require(promising >= 0 && promising < 1, "promising", promising, "lie in [0, 1)")
                .require(done > applicable && done <= 1, "done", done, "lie in (applicable = " + applicable + ", 1]")
                .throwIfAny();
    }
}
