package org.vfsruntime.ros.rosjava;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.vfsruntime.ros.api.ApiCaller;

/** Finds the names of publishers, of which ROSJava tells the addresses only. */
final class NodeNames {
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final ApiCaller caller;
    private final URI master;

    NodeNames(String node, URI master) {
        this.caller = new ApiCaller(node, ANSWER);
        this.master = master;
    }

    /**
     * @param topic full name
     * @param publisher address of its node
     * @return full name of the node; its address when the master does not know
     */
    String publisher(String topic, URI publisher) {
        try {
            List<?> state = (List<?>) caller.call(master, "getSystemState").value();
            for (Object entry : (List<?>) state.get(0)) {
                List<?> named = (List<?>) entry;
                if (named.get(0).equals(topic)) {
                    return named((List<?>) named.get(1), publisher);
                }
            }
        } catch (IOException | RuntimeException e) {
            return publisher.toString();
        }
        return publisher.toString();
    }

    private String named(List<?> nodes, URI publisher) throws IOException {
        for (Object node : nodes) {
            URI address = URI.create(
                    String.valueOf(caller.call(master, "lookupNode", node).value()));
            if (address.getPort() == publisher.getPort() && address.getHost().equals(publisher.getHost())) {
                return node.toString();
            }
        }
        return publisher.toString();
    }
}
