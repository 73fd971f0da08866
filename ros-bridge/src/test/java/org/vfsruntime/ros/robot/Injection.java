package org.vfsruntime.ros.robot;

/** The classes of faults that are injected. */
enum Injection {
    STALE_OBSERVATION,
    NAN_OBSERVATION,
    MISSING_OBSERVATION,
    WRONG_SHAPE_OBSERVATION,
    GOAL_REJECTED,
    LATE_ACCEPT,
    RESULT_LOST,
    RESULT_TWICE,
    ABORT,
    BRIDGE_DROP,
    CLOCK_JUMP,
    PLANNER_OVERRUN,
    /** Nothing goes wrong. */
    NONE
}
