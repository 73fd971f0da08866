package org.vfsruntime.planner.calibration;

/**
 * A plan of the past.
 *
 * @param features what it looked like when it was made
 * @param success whether the goal was truly reached within as many skills as the plan has
 */
public record PlanExample(PlanFeatures features, boolean success) {}
