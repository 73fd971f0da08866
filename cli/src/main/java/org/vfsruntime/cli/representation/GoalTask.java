package org.vfsruntime.cli.representation;

import org.vfsruntime.cli.scenario.EvaluationTask;

/**
 * A task, and what its goal looks like: a moment in which it was reached from the same start.
 *
 * @param task start and goal
 * @param goal moment at the end of an episode that truly reached the goal
 */
record GoalTask(EvaluationTask task, Glimpse goal) {}
