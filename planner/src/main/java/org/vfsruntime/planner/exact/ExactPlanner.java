package org.vfsruntime.planner.exact;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.InvalidInputException;
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

/**
 * Imagines all k^H sequences, breadth first, and takes the best. Only what cannot be better is left out: a
 * sequence ends where the goal's best possible score is predicted.
 */
public final class ExactPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "exact";

    private final Imagination imagination;

    /**
     * @param model what is imagined with
     * @param config how long, and how many sequences at most
     * @param workers share the predictions
     * @throws InvalidInputException when k^horizon exceeds the limit; says which horizon fits
     */
    public ExactPlanner(DynamicsModel model, ExactConfig config, Workers workers) {
        requireFits(model.size(), config);
        this.imagination = new Imagination(model, config.horizon(), PlanCost.perStep(config.stepCost()), workers);
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

    private static void requireFits(int k, ExactConfig config) {
        int fits = longestWithin(k, config.limit(), config.horizon());
        if (fits < config.horizon()) {
            String advice = fits == 0
                    ? "raise the limit or use another planner"
                    : "use a horizon of at most " + fits + ", raise the limit or use another planner";
            throw new InvalidInputException("number of sequences was " + k + "^" + config.horizon() + " = "
                    + String.format(Locale.ROOT, "%.3g", Math.pow(k, config.horizon()))
                    + " (skills ^ horizon) but must be ≤ the limit (" + config.limit() + "); " + advice);
        }
    }

    /** @return the largest h ≤ horizon with k^h ≤ limit */
    private static int longestWithin(int k, int limit, int horizon) {
        long sequences = 1;
        int h = 0;
        while (h < horizon && sequences * k <= limit) {
            sequences *= k;
            h++;
        }
        return h;
    }
}
