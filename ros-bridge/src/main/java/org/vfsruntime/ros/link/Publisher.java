package org.vfsruntime.ros.link;

import java.time.Duration;
import java.util.List;
import org.vfsruntime.ros.message.Message;

/**
 * Sends messages on a topic. Safe for several threads.
 *
 * @param <T> what it sends
 */
public interface Publisher<T extends Message> extends AutoCloseable {
    /** @return full name of the topic */
    String topic();

    /**
     * Hands a message to the queues of all subscribers and returns; never waits for a slow one. Without effect when
     * the publisher is closed.
     */
    void publish(T message);

    /** @return subscribers that are connected now, in whatever process */
    int subscribers();

    /** @return full names of the nodes behind them */
    List<String> subscriberNames();

    /**
     * @param count of subscribers to wait for
     * @param timeout real time
     * @return whether there are that many
     */
    boolean awaitSubscribers(int count, Duration timeout) throws InterruptedException;

    /** @return messages that slow subscribers did not get, summed over all of them */
    long dropped();

    /** Takes the topic back. Messages that wait for subscribers are sent if that takes less than a second. */
    @Override
    void close();
}
