package org.vfsruntime.cli.ros;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.core.Faults;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.NodeSettings;

/**
 * Which node to run.
 *
 * @param node who it is in the graph
 * @param robot that it controls
 * @param folder that files of robot.yaml are named from
 * @param planner who chooses skills
 * @param budget the most skills of a goal
 * @param seed of the planner, and of the simulated start
 * @param goal to begin with
 * @param then goal to go on with, in turn with the first one, for ever; for soaks
 * @param once whether to end with that goal
 * @param simulated whether to offer the simulated arm in this process too
 * @param rate of the simulated arm
 * @param embeddedMaster whether to start a master too
 * @param dashboard port of the page that shows what happens; empty: none
 * @param json whether events are printed as JSON
 */
public record NodeRequest(
        NodeSettings node,
        RobotConfig robot,
        Path folder,
        PlannerRequest planner,
        int budget,
        long seed,
        Optional<String> goal,
        Optional<String> then,
        boolean once,
        boolean simulated,
        double rate,
        boolean embeddedMaster,
        OptionalInt dashboard,
        boolean json) {
    /** Checks the parts. */
    public NodeRequest {
        new Faults()
                .require(budget >= 1, "--budget", budget, "be ≥ 1")
                .require(rate >= 0.1 && rate <= 1000, "--rate", rate, "lie in [0.1, 1000]")
                .require(simulated || rate == 1, "--rate without --sim", rate, "be left out")
                .require(
                        dashboard.orElse(0) >= 0 && dashboard.orElse(0) <= 65_535,
                        "--dashboard",
                        dashboard.orElse(0),
                        "lie in [0, 65535]")
                .require(
                        then.isEmpty() || (goal.isPresent() && !once),
                        "--then",
                        then.orElse(""),
                        "stand beside --goal, without --once")
                .require(!once || goal.isPresent(), "--once without --goal", once, "be left out")
                .throwIfAny();
    }
}
