package org.vfsruntime.ros.link;

import java.time.Duration;
import java.util.List;

/** Takes the messages of a topic until it is closed. */
public interface Subscription extends AutoCloseable {
    /** @return full name of the topic */
    String topic();

    /** @return publishers that are connected now */
    int publishers();

    /** @return full names of the nodes behind them */
    List<String> publisherNames();

    /**
     * @param count of publishers to wait for
     * @param timeout real time
     * @return whether there are that many
     */
    boolean awaitPublishers(int count, Duration timeout) throws InterruptedException;

    /** @return messages that were dropped because the handler was slow */
    long dropped();

    /**
     * Ends it. No call of the handler begins any more; one that is under way is waited for, up to two seconds, unless
     * it is the one that ends it.
     */
    @Override
    void close();
}
