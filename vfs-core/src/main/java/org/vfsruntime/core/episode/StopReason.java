package org.vfsruntime.core.episode;

/** Why an episode ended. Exactly one of them is the wanted end. */
public enum StopReason {
    /** The observed embedding satisfies the goal. */
    GOAL_REACHED,
    /** The allowed number of skills was used up. */
    SKILL_BUDGET_SPENT,
    /** The episode's time was used up. */
    DEADLINE_REACHED,
    /** No skill is expected to be possible from here. */
    NOTHING_APPLICABLE,
    /** No candidate sequence had a finite score. */
    NO_FINITE_CANDIDATE,
    /** An observation was invalid (not finite, wrong layout) or a value left [0, 1]. */
    INVALID_OBSERVATION,
    /** The robot could not be observed or commanded. */
    ROBOT_FAULT,
    /** Somebody asked for a stop. */
    CANCELLED
}
