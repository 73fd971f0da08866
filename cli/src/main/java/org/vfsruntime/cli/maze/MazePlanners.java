package org.vfsruntime.cli.maze;

import java.util.List;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.dqn.DqnPlanner;
import org.vfsruntime.planner.imagination.Workers;

/** The planners that solve mazes with what a bank has learned. */
public final class MazePlanners {
    /** Their names, the default one first. */
    public static final List<String> NAMES =
            List.of(DqnPlanner.NAME, "affordance", "random-shooting", "cem", "greedy", "random");

    private MazePlanners() {}

    /** @throws org.vfsruntime.core.InvalidInputException when there is no planner of that name */
    public static void require(String name) {
        Names.require("--planner", name, NAMES);
    }

    static SkillPlanner create(String name, MazeBank bank) {
        require(name);
        return name.equals(DqnPlanner.NAME)
                ? new DqnPlanner(bank.values(), bank.dynamics())
                : PlannerKind.of(name).create(bank.dynamics(), Workers.inline());
    }
}
