package org.vfsruntime.ros.link;

import org.vfsruntime.core.Faults;

/**
 * How a topic is published.
 *
 * @param latched whether a subscriber that comes late gets the last message at once
 * @param queue messages that may wait for one subscriber, ≥ 1; when it is full, the oldest is dropped
 */
public record PublisherOptions(boolean latched, int queue) {
    /** Messages that may wait, when nobody says otherwise. */
    public static final int DEFAULT_QUEUE = 64;

    /** Checks the queue. */
    public PublisherOptions {
        new Faults().require(queue >= 1, "publisher queue", queue, "be ≥ 1").throwIfAny();
    }

    /** @return for a stream of messages */
    public static PublisherOptions stream() {
        return new PublisherOptions(false, DEFAULT_QUEUE);
    }

    /** @return for a state that stays true until the next message */
    public static PublisherOptions latching() {
        return new PublisherOptions(true, DEFAULT_QUEUE);
    }

    /** @return the same with another queue */
    public PublisherOptions withQueue(int size) {
        return new PublisherOptions(latched, size);
    }
}
