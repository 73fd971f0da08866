package org.vfsruntime.cli.command;

import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.link.NodeArguments;

/** The arguments that every ROS node understands, behind the command's own. */
final class RosArguments {
    private RosArguments() {}

    /**
     * @param name of the node when no argument says otherwise
     * @param arguments behind the options
     * @return what they say, with the environment's ROS variables
     * @throws InvalidInputException when one is none of ROS
     */
    static NodeArguments parse(String name, List<String> arguments) {
        NodeArguments parsed = NodeArguments.parse(name, arguments, System.getenv());
        if (!parsed.others().isEmpty()) {
            throw new InvalidInputException("argument '" + parsed.others().get(0)
                    + "' must be one of ROS, such as __name:=planner or /joint_states:=/arm/joint_states");
        }
        return parsed;
    }
}
