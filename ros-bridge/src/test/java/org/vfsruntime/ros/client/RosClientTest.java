package org.vfsruntime.ros.client;

import java.io.IOException;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.RosLinkContract;

/** Our own client keeps the contract. */
class RosClientTest extends RosLinkContract {
    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }
}
