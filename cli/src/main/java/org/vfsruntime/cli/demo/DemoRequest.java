package org.vfsruntime.cli.demo;

import java.util.OptionalInt;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.ThresholdGoal;

/**
 * Which episode to show.
 *
 * @param scenario the world
 * @param goal to be reached
 * @param planner who chooses skills
 * @param options what varies in the world
 * @param seed decides the start and all chance
 * @param budget the most skills; empty: enough for as many mistakes as the task has skills, and two more
 */
public record DemoRequest(
        Scenario scenario,
        ThresholdGoal goal,
        PlannerRequest planner,
        WorldOptions options,
        long seed,
        OptionalInt budget) {
    /** Checks the parts. */
    public DemoRequest {
        new Faults()
                .require(budget.orElse(1) >= 1, "--budget", budget.orElse(1), "be ≥ 1")
                .throwIfAny();
    }
}
