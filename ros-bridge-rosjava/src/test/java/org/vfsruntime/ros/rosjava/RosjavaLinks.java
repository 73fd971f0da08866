package org.vfsruntime.ros.rosjava;

import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;

/** Opens links for the contracts. */
final class RosjavaLinks {
    private RosjavaLinks() {}

    static RosLink open(NodeSettings settings) {
        try {
            return RosjavaLink.open(settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
