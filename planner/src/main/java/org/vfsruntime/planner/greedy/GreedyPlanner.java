package org.vfsruntime.planner.greedy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.Imagination;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Proposals;
import org.vfsruntime.planner.imagination.Workers;

/** Takes the skill after which the goal is expected to be nearest: shows what looking further is worth. */
public final class GreedyPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "greedy";

    private final Imagination imagination;

    /** @param model what is imagined with */
    public GreedyPlanner(DynamicsModel model) {
        this.imagination = new Imagination(model, 1, PlanCost.perStep(0), Workers.inline());
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        return imagination.search(embedding, goal, Proposals.everySkill(), 1, 0, deadline);
    }

    @Override
    public String name() {
        return NAME;
    }
}
