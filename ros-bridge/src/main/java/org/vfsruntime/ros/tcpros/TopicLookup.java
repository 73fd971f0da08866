package org.vfsruntime.ros.tcpros;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;

/** Asks a publisher where it takes connections for a topic. */
@FunctionalInterface
public interface TopicLookup {
    /**
     * @param publisher address of the node
     * @param topic full name
     * @return host and port for TCPROS, host not resolved
     * @throws IOException when the node cannot be reached or does not publish the topic
     */
    InetSocketAddress find(URI publisher, String topic) throws IOException;
}
