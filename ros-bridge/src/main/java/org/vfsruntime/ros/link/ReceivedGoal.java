package org.vfsruntime.ros.link;

import org.vfsruntime.ros.message.Message;

/**
 * A goal that a server has. What does not fit its phase any more (such as succeeding after it ended) has no effect
 * and returns false: a cancel may come at any time. Safe for several threads.
 *
 * @param <G> goal
 * @param <R> result
 * @param <F> feedback
 */
public interface ReceivedGoal<G extends Message, R extends Message, F extends Message> {
    /** @return its name among all goals of the server */
    String id();

    /** @return what is to be done */
    G goal();

    /** @return whether somebody asked for it to be cancelled */
    boolean isCancelRequested();

    /** @return whether it ended */
    boolean hasEnded();

    /**
     * Begins it.
     *
     * @param text one line for people
     * @return false when it is not pending
     */
    boolean accept(String text);

    /**
     * Ends it before its start.
     *
     * @param result to send
     * @param text one line for people
     * @return false when it is not pending
     */
    boolean reject(R result, String text);

    /**
     * @param feedback to send
     * @return false when it is not under way
     */
    boolean feedback(F feedback);

    /**
     * Ends it: reached.
     *
     * @param result to send
     * @param text one line for people
     * @return false when it is not under way
     */
    boolean succeed(R result, String text);

    /**
     * Ends it: given up.
     *
     * @param result to send
     * @param text one line for people
     * @return false when it is not under way
     */
    boolean abort(R result, String text);

    /**
     * Ends it: stopped because of a cancel or of another goal. A goal that has not begun is recalled, one that has is
     * preempted.
     *
     * @param result to send
     * @param text one line for people
     * @return false when it has ended
     */
    boolean cancelled(R result, String text);
}
