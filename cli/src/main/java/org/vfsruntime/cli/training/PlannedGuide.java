package org.vfsruntime.cli.training;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/**
 * Takes what a planner takes, so that the walk comes to where planners come to, and is wrong where they are wrong. Ends
 * where the goal is believed to be reached.
 */
final class PlannedGuide implements Guide {
    /** Enough for the first skill of a plan, and a quarter of the time. */
    private static final int CANDIDATES = 120;

    private final SkillCatalogue catalogue;
    private final SkillPlanner planner;

    /**
     * @param catalogue of the model
     * @param model that plans are made with
     */
    PlannedGuide(SkillCatalogue catalogue, DynamicsModel model) {
        this.catalogue = catalogue;
        PlannerRequest standard = PlannerRequest.STANDARD;
        this.planner = PlannerRequest.fitting(standard.name(), standard.horizon(), OptionalInt.of(CANDIDATES))
                .planner(model);
    }

    @Override
    public int next(int[] goal, Embedding now, Random random) {
        Set<Skill> skills =
                Arrays.stream(goal).mapToObj(catalogue::get).collect(Collectors.toCollection(LinkedHashSet::new));
        ThresholdGoal wanted = new ThresholdGoal(catalogue, skills, ThresholdGoal.DEFAULT_THRESHOLD);
        if (wanted.isReached(now.values(), 0)) {
            return NONE;
        }
        PlanResult result =
                planner.plan(now, wanted, List.of(), new SplittableRandom(random.nextLong()), Deadline.never());
        return result instanceof PlanResult.Planned planned
                ? catalogue.indexOf(planned.best().skills().get(0))
                : NONE;
    }
}
