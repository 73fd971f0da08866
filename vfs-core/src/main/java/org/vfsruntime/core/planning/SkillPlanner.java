package org.vfsruntime.core.planning;

import java.util.List;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * Chooses a sequence of skills by imagining it in value function space.
 *
 * <p>Same arguments and same state of {@code random} give the same result on any number of threads, as long
 * as the deadline does not pass.
 */
public interface SkillPlanner {
    /**
     * @param embedding Z of now
     * @param goal of the same size
     * @param warmStart what is left of the last plan, see {@link WarmStart}; a sequence that is looked at beside
     *     those that the planner finds by itself. Empty for none. It is an argument, not a memory of the planner, so
     *     that a plan can be made again from what was recorded
     * @param random the only source of randomness
     * @param deadline when to stop searching
     * @return a plan, or why there is none
     * @throws org.vfsruntime.core.InvalidInputException when a size differs, or the warm start holds a skill that is
     *     not of the embedding's catalogue
     */
    PlanResult plan(Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline);

    /**
     * Plans without knowing of a plan before.
     *
     * @param embedding Z of now
     * @param goal of the same size
     * @param random the only source of randomness
     * @param deadline when to stop searching
     * @return a plan, or why there is none
     */
    default PlanResult plan(Embedding embedding, Goal goal, RandomGenerator random, Deadline deadline) {
        return plan(embedding, goal, List.of(), random, deadline);
    }

    /** @return the name under which users choose this planner */
    String name();
}
