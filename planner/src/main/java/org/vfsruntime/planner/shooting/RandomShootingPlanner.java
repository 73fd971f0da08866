package org.vfsruntime.planner.shooting;

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
import org.vfsruntime.planner.imagination.PathRandom;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Workers;

/**
 * Draws sequences uniformly and takes the best: the reference (Shah et al., "Value Function Spaces", ICLR 2022,
 * section on model-based planning), but for skills that are done. Its chance to hit one needed sequence falls with k^-H.
 */
public final class RandomShootingPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "random-shooting";

    private final Imagination imagination;
    private final int candidates;
    private final float done;

    /**
     * @param model what is imagined with
     * @param config how many and how long
     * @param workers share the predictions
     */
    public RandomShootingPlanner(DynamicsModel model, ShootingConfig config, Workers workers) {
        this.imagination = new Imagination(model, config.horizon(), PlanCost.perStep(config.stepCost()), workers);
        this.candidates = config.candidates();
        this.done = config.done();
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        return imagination.search(embedding, goal, this::uniform, candidates, random.nextLong(), deadline);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Each candidate draws for itself, any skill but those that the imagined values call done; those that draw alike
     * stay together.
     */
    private void uniform(long path, int drawing, float[] embeddings, int row, int[] counts) {
        int choices = 0;
        for (int skill = 0; skill < counts.length; skill++) {
            choices += isOpen(embeddings, row, skill, counts.length) ? 1 : 0;
        }
        for (int candidate = 0; candidate < drawing && choices > 0; candidate++) {
            int drawn = (int) (PathRandom.uniform(path, candidate) * choices);
            int skill = 0;
            while (drawn > 0 || !isOpen(embeddings, row, skill, counts.length)) {
                drawn -= isOpen(embeddings, row, skill, counts.length) ? 1 : 0;
                skill++;
            }
            counts[skill]++;
        }
    }

    private boolean isOpen(float[] embeddings, int row, int skill, int k) {
        return embeddings[row * k + skill] < done;
    }
}
