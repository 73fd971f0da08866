package org.vfsruntime.ros.names;

import java.util.LinkedHashMap;
import java.util.Map;

/** How one node resolves names: its own full name, and what it was told to call differently. */
public final class NameSpace {
    private final String node;
    private final Map<String, String> remappings = new LinkedHashMap<>();

    /**
     * @param node full name of the node
     * @param remappings from name to name, each relative, private or absolute
     * @throws org.vfsruntime.core.InvalidInputException when one is no name
     */
    public NameSpace(String node, Map<String, String> remappings) {
        this.node = GraphName.check("node name", node);
        remappings.forEach(
                (from, to) -> this.remappings.put(GraphName.resolve(node, from), GraphName.resolve(node, to)));
    }

    /** @return full name of the node */
    public String node() {
        return node;
    }

    /**
     * @param name relative, private or absolute
     * @return the full name, after remapping
     * @throws org.vfsruntime.core.InvalidInputException when it is no name
     */
    public String resolve(String name) {
        String full = GraphName.resolve(node, name);
        return remappings.getOrDefault(full, full);
    }
}
