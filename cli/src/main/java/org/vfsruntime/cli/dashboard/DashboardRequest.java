package org.vfsruntime.cli.dashboard;

import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.ThresholdGoal;

/**
 * What is to be watched.
 *
 * @param scenario the world
 * @param options what varies in it
 * @param planner who chooses skills
 * @param goal of every episode; empty: each draws its own
 * @param seed decides everything
 * @param episodes how many; empty: until somebody stops the program
 * @param speed seconds of the world in a second, ≥ 0; 0 for as fast as possible
 * @param port in [0, 65535]; 0 for any
 * @param map behind the episodes
 */
public record DashboardRequest(
        Scenario scenario,
        WorldOptions options,
        PlannerRequest planner,
        Optional<ThresholdGoal> goal,
        long seed,
        OptionalInt episodes,
        double speed,
        int port,
        MapRequest map) {
    /** Checks the parts. */
    public DashboardRequest {
        new Faults()
                .require(episodes.orElse(1) >= 1, "--episodes", episodes.orElse(1), "be ≥ 1")
                .require(speed >= 0 && speed <= 1000, "--speed", speed, "lie in [0, 1000]")
                .require(port >= 0 && port <= 65_535, "--port", port, "lie in [0, 65535]")
                .throwIfAny();
    }
}
