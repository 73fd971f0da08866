package org.vfsruntime.ros.client;

import java.io.IOException;
import org.vfsruntime.ros.link.ActionContract;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;

/** Actions on our own client keep the contract. */
class RosClientActionTest extends ActionContract {
    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }
}
