package org.vfsruntime.planner.random;

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
import org.vfsruntime.planner.imagination.Workers;

/**
 * Takes any skill, all equally likely: the baseline that every planner must beat. The model serves only to say
 * what is expected of that skill.
 */
public final class RandomSkillPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "random";

    private final Imagination imagination;
    private final int size;

    /** @param model predicts what the chosen skill leads to */
    public RandomSkillPlanner(DynamicsModel model) {
        this.imagination = new Imagination(model, 1, PlanCost.perStep(0), Workers.inline());
        this.size = model.size();
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        int skill = random.nextInt(size);
        return imagination.search(
                embedding, goal, (path, candidates, z, row, counts) -> counts[skill] = 1, 1, 0, deadline);
    }

    @Override
    public String name() {
        return NAME;
    }
}
