package org.vfsruntime.ros.link;

/** How far a goal is, as its client knows. */
public enum GoalPhase {
    /** Sent; the server has not said anything about it. */
    SENT,
    /** The server has it and has not begun. */
    PENDING,
    /** Under way. */
    ACTIVE,
    /** Asked to stop; not ended yet. */
    CANCELLING,
    /** The server says that it ended; its result has not arrived. */
    AWAITING_RESULT,
    /** Ended. */
    ENDED
}
