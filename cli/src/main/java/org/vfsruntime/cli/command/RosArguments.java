package org.vfsruntime.cli.command;

import java.util.List;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.link.NodeArguments;

/** The arguments that every ROS node understands, behind the command's own. */
final class RosArguments {
    private static final String WORLD = "desk";

    private RosArguments() {}

    /** @throws InvalidInputException when the world has no motion programs, and so cannot be reached through ROS */
    static void requireReachable(Scenario scenario) {
        new Faults()
                .require(scenario.name().equals(WORLD), "--scenario", scenario.name(), "be " + WORLD + " through ROS")
                .throwIfAny();
    }

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
