package org.vfsruntime.ros.link;

import org.vfsruntime.core.Faults;

/**
 * How a topic is taken.
 *
 * @param queue messages that may wait for the handler, ≥ 1; when it is full, the oldest is dropped
 * @param noDelay whether the publisher is asked to send small messages at once
 * @param largest bytes of a message, ≥ 1; a publisher that announces a longer one is disconnected
 */
public record SubscriberOptions(int queue, boolean noDelay, int largest) {
    /** Largest message that is taken when nobody says otherwise: 64 MiB. */
    public static final int DEFAULT_LARGEST = 64 << 20;

    /** Checks the numbers. */
    public SubscriberOptions {
        new Faults()
                .require(queue >= 1, "subscriber queue", queue, "be ≥ 1")
                .require(largest >= 1, "largest message", largest, "be ≥ 1 byte")
                .throwIfAny();
    }

    /** @return that only the newest message counts */
    public static SubscriberOptions newest() {
        return new SubscriberOptions(1, true, DEFAULT_LARGEST);
    }

    /** @return that so many messages may wait */
    public static SubscriberOptions queue(int size) {
        return new SubscriberOptions(size, true, DEFAULT_LARGEST);
    }
}
