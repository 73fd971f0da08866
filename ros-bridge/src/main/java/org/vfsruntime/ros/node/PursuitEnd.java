package org.vfsruntime.ros.node;

import org.vfsruntime.ros.messages.vfs_msgs.PursueResult;

/**
 * How a goal that somebody set came to its end.
 *
 * @param reason a constant of vfs_msgs/PursueResult
 * @param detail one line for people
 */
record PursuitEnd(int reason, String detail) {
    static PursuitEnd of(Mission.Ended how) {
        int reason = switch (how.reason()) {
            case GOAL_REACHED -> PursueResult.GOAL_REACHED;
            case SKILL_BUDGET_SPENT -> PursueResult.SKILL_BUDGET_SPENT;
            case DEADLINE_REACHED -> PursueResult.DEADLINE_REACHED;
            case NOTHING_APPLICABLE -> PursueResult.NOTHING_APPLICABLE;
            case NO_FINITE_CANDIDATE -> PursueResult.NO_FINITE_CANDIDATE;
            case INVALID_OBSERVATION -> PursueResult.INVALID_OBSERVATION;
            case ROBOT_FAULT -> PursueResult.ROBOT_FAULT;
            case CANCELLED -> PursueResult.CANCELLED;
        };
        return new PursuitEnd(reason, how.detail());
    }

    boolean reached() {
        return reason == PursueResult.GOAL_REACHED;
    }

    PursueResult message() {
        return new PursueResult(reached(), reason, detail);
    }
}
