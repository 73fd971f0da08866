package org.vfsruntime.planner.shooting;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.Imagination;
import org.vfsruntime.planner.imagination.Workers;

/**
 * Shoots where the robot can go: the value of a skill in the imagined state is the chance that it works there,
 * so it decides how many candidates try it. The default planner.
 */
public final class AffordanceGuidedPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "affordance";

    private final DynamicsModel model;
    private final Imagination imagination;
    private final AffordanceConfig config;

    /**
     * @param model what is imagined with
     * @param config how many, how long, and what counts as possible and as done
     * @param workers share the predictions
     */
    public AffordanceGuidedPlanner(DynamicsModel model, AffordanceConfig config, Workers workers) {
        this.imagination = new Imagination(model, config.horizon(), config.cost(), workers);
        this.config = config;
        this.model = model;
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        PlanResult result = imagination.search(
                embedding, goal, proposals(embedding, goal), config.candidates(), random.nextLong(), deadline);
        return result instanceof PlanResult.NothingApplicable
                ? new PlanResult.NothingApplicable(whyNothing(embedding))
                : result;
    }

    @Override
    public String name() {
        return NAME;
    }

    private AffordanceProposals proposals(Embedding embedding, Goal goal) {
        double[] gains = config.promising() == 0 ? new double[model.size()] : Gains.of(model, embedding, goal);
        return new AffordanceProposals(config.applicable(), config.done(), config.promising(), gains);
    }

    private String whyNothing(Embedding embedding) {
        float best = 0;
        int done = 0;
        for (float value : embedding.values()) {
            if (value >= config.done()) {
                done++;
            } else {
                best = Math.max(best, value);
            }
        }
        return String.format(
                Locale.ROOT,
                "%d of %d skills are done and the best value of the others is %.2f, but must be ≥ %.2f to be tried",
                done,
                embedding.size(),
                best,
                config.applicable());
    }
}
