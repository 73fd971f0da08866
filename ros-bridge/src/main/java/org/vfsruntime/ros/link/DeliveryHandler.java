package org.vfsruntime.ros.link;

import org.vfsruntime.ros.message.Message;

/**
 * Is called for messages that arrive. An exception is logged and does not end the subscription.
 *
 * @param <T> what arrives
 */
@FunctionalInterface
public interface DeliveryHandler<T extends Message> {
    /** @param delivery that arrived */
    void on(Delivery<T> delivery);
}
