package org.vfsruntime.ros.link;

import java.time.Duration;
import java.util.Optional;
import org.vfsruntime.ros.message.Message;

/**
 * A goal that was sent.
 *
 * @param <R> result
 */
public interface SentGoal<R extends Message> {
    /** @return its name among all goals of the server */
    String id();

    /** @return how far it is */
    GoalPhase phase();

    /**
     * Asks for it to be cancelled; returns at once. Works before the server took it and any number of times; without
     * effect when it has ended.
     */
    void cancel();

    /** @return how it ended; empty while it has not */
    Optional<GoalEnd<R>> end();

    /**
     * @param timeout real time
     * @return how it ended; empty when it has not by then
     */
    Optional<GoalEnd<R>> await(Duration timeout) throws InterruptedException;
}
