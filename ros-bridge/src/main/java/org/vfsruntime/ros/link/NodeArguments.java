package org.vfsruntime.ros.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.names.GraphName;

/**
 * The arguments and environment variables that every ROS node understands: {@code __name:= __ns:= __master:= __ip:=
 * __hostname:=}, {@code _parameter:=value} and {@code from:=to}; ROS_MASTER_URI, ROS_NAMESPACE, ROS_HOSTNAME, ROS_IP.
 *
 * @param settings of the node
 * @param others arguments that are not ROS's, in their order
 */
public record NodeArguments(NodeSettings settings, List<String> others) {
    /** Copies the list. */
    public NodeArguments {
        others = List.copyOf(others);
    }

    /**
     * @param defaultName of the node, without a namespace, when no argument says otherwise
     * @param arguments of the command line
     * @param environment variables by name
     * @throws InvalidInputException when one breaks the rules of ROS
     */
    public static NodeArguments parse(String defaultName, List<String> arguments, Map<String, String> environment) {
        Map<String, String> special = new LinkedHashMap<>();
        Map<String, String> remappings = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String argument : arguments) {
            int sign = argument.indexOf(":=");
            if (sign <= 0) {
                others.add(argument);
                continue;
            }
            String from = argument.substring(0, sign);
            String to = argument.substring(sign + 2);
            if (from.startsWith("__")) {
                special.put(from, to);
            } else if (from.startsWith("_")) {
                parameters.put(from.substring(1), ParameterText.parse(to));
            } else {
                remappings.put(from, to);
            }
        }
        return new NodeArguments(settings(defaultName, special, remappings, parameters, environment), others);
    }

    private static NodeSettings settings(
            String defaultName,
            Map<String, String> special,
            Map<String, String> remappings,
            Map<String, Object> parameters,
            Map<String, String> environment) {
        String namespace = special.getOrDefault("__ns", environment.getOrDefault("ROS_NAMESPACE", "/"));
        String name = GraphName.checkBase(special.getOrDefault("__name", defaultName));
        String host = special.getOrDefault(
                "__hostname",
                special.getOrDefault(
                        "__ip", environment.getOrDefault("ROS_HOSTNAME", environment.getOrDefault("ROS_IP", ""))));
        String master = special.getOrDefault(
                "__master", environment.getOrDefault("ROS_MASTER_URI", NodeSettings.DEFAULT_MASTER.toString()));
        return new NodeSettings(
                GraphName.join(GraphName.join("/", namespace.isEmpty() ? "/" : namespace), name),
                address(master),
                host,
                remappings,
                parameters);
    }

    private static URI address(String master) {
        try {
            return new URI(master);
        } catch (URISyntaxException e) {
            throw new InvalidInputException(
                    "ROS_MASTER_URI was '" + master + "' but must be an address such as http://localhost:11311", e);
        }
    }
}
