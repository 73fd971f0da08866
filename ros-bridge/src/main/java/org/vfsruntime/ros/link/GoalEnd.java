package org.vfsruntime.ros.link;

import java.util.Optional;
import org.vfsruntime.ros.message.Message;

/**
 * How a goal ended.
 *
 * @param status as the server said it; lost when it said nothing in time
 * @param text one line of the server, or why it counts as lost
 * @param result of the server; empty when it sent none
 * @param <R> result
 */
public record GoalEnd<R extends Message>(Status status, String text, Optional<R> result) {
    /** The ways in which a goal can end. */
    public enum Status {
        /** Reached. */
        SUCCEEDED,
        /** Cancelled after its start. */
        PREEMPTED,
        /** Given up by the server after its start. */
        ABORTED,
        /** Not taken by the server. */
        REJECTED,
        /** Cancelled before its start. */
        RECALLED,
        /**
         * The server did not acknowledge it, fell silent, forgot it, or sent no result. Whether the robot still moves
         * is not known.
         */
        LOST
    }
}
