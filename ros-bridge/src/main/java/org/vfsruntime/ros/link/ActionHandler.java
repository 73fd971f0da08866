package org.vfsruntime.ros.link;

import org.vfsruntime.ros.message.Message;

/**
 * Does what an action's goals ask for. Whether a new goal replaces the running one, waits, or is rejected is for the
 * handler to decide.
 *
 * @param <G> goal
 * @param <R> result
 * @param <F> feedback
 */
public interface ActionHandler<G extends Message, R extends Message, F extends Message> {
    /**
     * @param goal that arrived, pending: accept or reject it, now or later. One that was cancelled before it arrived
     *     is recalled by the server and not shown here.
     */
    void onGoal(ReceivedGoal<G, R, F> goal);

    /**
     * @param goal that is to be cancelled, and has not ended: stop, then call {@link ReceivedGoal#cancelled}. Called
     *     once a goal.
     */
    void onCancel(ReceivedGoal<G, R, F> goal);
}
