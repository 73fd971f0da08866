package org.vfsruntime.cli.ros;

import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.simrobot.SimRobotConfig;

/**
 * Which simulated arm to offer.
 *
 * @param node who it is in the graph
 * @param config how it runs
 * @param options what varies on the desk
 * @param seed decides the start
 * @param goal that can be reached from the start; empty: the scenario's own
 * @param embeddedMaster whether to start a master too
 * @param endWithMaster whether to end when the master does not answer any more
 */
public record SimRobotRequest(
        NodeSettings node,
        SimRobotConfig config,
        WorldOptions options,
        long seed,
        String goal,
        boolean embeddedMaster,
        boolean endWithMaster) {
    /** Checks what the parts cannot. */
    public SimRobotRequest {
        if (options.disturbance() != 0) {
            throw new InvalidInputException("--disturb was " + options.disturbance()
                    + " but must be 0 through ROS: the simulated arm does not know when a skill runs");
        }
    }
}
