package org.vfsruntime.ros.link;

import java.net.URI;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.ros.names.GraphName;

/**
 * Who a node is and where its master is. {@link NodeArguments} makes one from a command line and an environment.
 *
 * @param name full name of the node, such as /vfs
 * @param master address of the master, such as http://localhost:11311
 * @param host name or address under which other nodes reach this one, and the only one that its servers listen on;
 *     empty: the local address that leads to the master
 * @param remappings names that this node calls differently, from what the program says to what is meant
 * @param parameters private parameters that are set when the node starts, by their name without ~
 */
public record NodeSettings(
        String name, URI master, String host, Map<String, String> remappings, Map<String, Object> parameters) {
    /** Where a master is when nobody says otherwise. */
    public static final URI DEFAULT_MASTER = URI.create("http://localhost:11311");

    /** Checks name and address; copies the maps. */
    public NodeSettings {
        GraphName.check("node name", name);
        new Faults()
                .require(name.startsWith("/"), "node name", name, "be a full name, beginning with /")
                .require(
                        "http".equals(master.getScheme()) && master.getHost() != null && master.getPort() > 0,
                        "ROS master",
                        master,
                        "be an address such as http://localhost:11311")
                .throwIfAny();
        remappings = Map.copyOf(remappings);
        parameters = Map.copyOf(parameters);
    }

    /** @return a node of that name at that master, on whatever local address leads there */
    public static NodeSettings of(String name, URI master) {
        return new NodeSettings(name, master, "", Map.of(), Map.of());
    }

    /** @return the same on another address */
    public NodeSettings withHost(String address) {
        return new NodeSettings(name, master, address, remappings, parameters);
    }
}
