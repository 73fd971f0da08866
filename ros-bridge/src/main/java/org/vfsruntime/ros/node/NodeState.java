package org.vfsruntime.ros.node;

import org.vfsruntime.ros.messages.vfs_msgs.GoalState;

/** What the node does with its goal. */
public enum NodeState {
    /** It has none. */
    IDLE(GoalState.IDLE),
    /** It pursues it. */
    RUNNING(GoalState.RUNNING),
    /** It holds, and goes on when told. */
    PAUSED(GoalState.PAUSED),
    /** It has reached it. */
    REACHED(GoalState.REACHED),
    /** It gave up, or somebody stopped it. */
    STOPPED(GoalState.STOPPED),
    /** The arm was stopped, and an operator must reset it. */
    FAULT(GoalState.FAULT);

    private final int code;

    NodeState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
