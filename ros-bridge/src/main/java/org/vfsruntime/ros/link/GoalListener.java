package org.vfsruntime.ros.link;

import org.vfsruntime.ros.message.Message;

/**
 * Is told how a goal goes. The end comes once and last.
 *
 * @param <R> result
 * @param <F> feedback
 */
public interface GoalListener<R extends Message, F extends Message> {
    /** @param phase that the goal came to */
    default void onPhase(GoalPhase phase) {}

    /** @param feedback of the server */
    default void onFeedback(F feedback) {}

    /** @param end how it ended */
    default void onEnd(GoalEnd<R> end) {}

    /** @return one that does not listen */
    static <R extends Message, F extends Message> GoalListener<R, F> none() {
        return new GoalListener<>() {};
    }
}
