package org.vfsruntime.cli.evaluation;

import java.util.OptionalDouble;
import org.vfsruntime.planner.calibration.PlanFeatures;

/**
 * A plan whose first skill was run, and what came of it.
 *
 * @param features what it looked like when it was made
 * @param predicted the planner's probability that it works; empty when the planner gave none
 * @param leftData whether it was marked as leaving the data
 * @param success whether the goal was truly reached within as many skills as the plan has
 */
public record PlanOutcome(PlanFeatures features, OptionalDouble predicted, boolean leftData, boolean success) {}
