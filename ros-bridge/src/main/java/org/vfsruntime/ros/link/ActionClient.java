package org.vfsruntime.ros.link;

import java.time.Duration;
import org.vfsruntime.ros.message.Message;

/**
 * Sends goals to an action's server and follows them over the five topics. Several goals may be under way at a time.
 * Safe for several threads.
 *
 * @param <G> goal
 * @param <R> result
 * @param <F> feedback
 */
public interface ActionClient<G extends Message, R extends Message, F extends Message> extends AutoCloseable {
    /** @return full name of the action */
    String action();

    /**
     * Waits until a server is connected on all five topics and has sent its status.
     *
     * @param timeout real time
     * @return whether it is
     */
    boolean awaitServer(Duration timeout) throws InterruptedException;

    /** @return whether a server is connected and sent its status within the time limit for that */
    boolean isServerConnected();

    /**
     * Sends a goal. A server that is not there shows as a goal that ends as lost.
     *
     * @param goal to reach
     * @param listener told how it goes, one call at a time, on a thread of this client; must return soon
     * @return the goal
     */
    SentGoal<R> send(G goal, GoalListener<R, F> listener);

    /** Asks the server to cancel every goal that it has, of whatever client (an empty id). */
    void cancelAll();

    /** Cancels what is still under way and ends. Goals that have not ended by then end as lost. */
    @Override
    void close();
}
