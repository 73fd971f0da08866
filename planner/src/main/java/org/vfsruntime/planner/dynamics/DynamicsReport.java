package org.vfsruntime.planner.dynamics;

/**
 * What learning a dynamics model brought.
 *
 * @param trainedOn transitions that were learned from
 * @param training errors on those
 * @param heldOut errors on the held-out episodes: the ones to believe
 */
public record DynamicsReport(int trainedOn, DynamicsEvaluation training, DynamicsEvaluation heldOut) {}
