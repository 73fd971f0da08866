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
import org.vfsruntime.planner.imagination.Proposals;
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
    private final Proposals proposals = this::uniform;

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
        return imagination.search(embedding, goal, proposals, candidates, random.nextLong(), deadline);
    }

    /**
     * The next skill and nothing else, for those who plan at a high rate and ask for no reasons: allocates nothing.
     *
     * @param embedding Z of now
     * @param goal to be reached
     * @param random the only source of randomness
     * @param deadline until then
     * @return the first skill of the plan that {@link #plan} would give, in catalogue order; −1 where that gives none
     */
    public int firstSkill(Embedding embedding, Goal goal, RandomGenerator random, Deadline deadline) {
        return imagination.firstSkill(embedding, goal, proposals, candidates, random.nextLong(), deadline);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Each candidate draws for itself, any skill but those that the imagined values call done; those that draw alike
     * stay together. Who draws a skill that is done draws again from the others: so all others are equally likely, and
     * where few are done nobody has to look at all skills.
     */
    private void uniform(long path, int drawing, float[] embeddings, int row, int[] counts) {
        int k = counts.length;
        for (int candidate = 0; candidate < drawing; candidate++) {
            int skill = (int) (PathRandom.uniform(path, candidate) * k);
            if (!isOpen(embeddings, row, skill, k)) {
                skill = drawOpen(PathRandom.uniform(path, drawing + candidate), embeddings, row, k);
                if (skill < 0) {
                    return;
                }
            }
            counts[skill]++;
        }
    }

    /** @return one of the skills that are not done; −1 when all are */
    private int drawOpen(double uniform, float[] embeddings, int row, int k) {
        int open = 0;
        for (int skill = 0; skill < k; skill++) {
            open += isOpen(embeddings, row, skill, k) ? 1 : 0;
        }
        int left = (int) (uniform * open);
        for (int skill = 0; skill < k; skill++) {
            if (isOpen(embeddings, row, skill, k) && left-- == 0) {
                return skill;
            }
        }
        return -1;
    }

    private boolean isOpen(float[] embeddings, int row, int skill, int k) {
        return embeddings[row * k + skill] < done;
    }
}
