package org.vfsruntime.core.planning;

import java.util.random.RandomGenerator;
import org.vfsruntime.core.goal.Goal;
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
     * @param random the only source of randomness
     * @param deadline when to stop searching
     * @return a plan, or why there is none
     */
    PlanResult plan(Embedding embedding, Goal goal, RandomGenerator random, Deadline deadline);

    /** @return the name under which users choose this planner */
    String name();
}
