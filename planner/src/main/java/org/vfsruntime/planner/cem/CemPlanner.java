package org.vfsruntime.planner.cem;

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
import org.vfsruntime.planner.imagination.Workers;

/**
 * The cross-entropy method (Rubinstein, 1999) over sequences of skills: draws sequences, keeps the best distinct ones of
 * all rounds so far, and draws again near those. A draw is weighed with what the imagined values say can be done, and
 * what is left of the last plan decides where the first round looks.
 */
public final class CemPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "cem";

    private final DynamicsModel model;
    private final CemConfig config;
    private final Workers workers;

    /**
     * @param model what is imagined with
     * @param config how many, how often and how long
     * @param workers share the predictions
     */
    public CemPlanner(DynamicsModel model, CemConfig config, Workers workers) {
        this.model = model;
        this.config = config;
        this.workers = workers;
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        Imagination.requireSizes(model, embedding, goal);
        int[] lean = warmStart.stream().mapToInt(embedding.catalogue()::indexOf).toArray();
        return new CemSearch(model, config, workers, embedding, goal, random, deadline).run(lean);
    }

    @Override
    public String name() {
        return NAME;
    }
}
