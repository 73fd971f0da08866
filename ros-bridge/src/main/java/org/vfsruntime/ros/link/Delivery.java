package org.vfsruntime.ros.link;

import org.vfsruntime.ros.message.Message;

/**
 * A message that arrived.
 *
 * @param message itself
 * @param publisher full name of the node that sent it
 * @param arrivedNanos when its last byte arrived, by System.nanoTime
 * @param <T> what it is
 */
public record Delivery<T extends Message>(T message, String publisher, long arrivedNanos) {}
