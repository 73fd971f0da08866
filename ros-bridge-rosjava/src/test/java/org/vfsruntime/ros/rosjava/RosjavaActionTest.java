package org.vfsruntime.ros.rosjava;

import org.vfsruntime.ros.link.ActionContract;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;

/** Actions on ROSJava keep the contract. */
class RosjavaActionTest extends ActionContract {
    @Override
    protected RosLink open(NodeSettings settings) {
        return RosjavaLinks.open(settings);
    }
}
