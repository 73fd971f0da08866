package org.vfsruntime.planner.control;

import java.time.Duration;
import java.util.Optional;
import org.vfsruntime.core.Faults;

/**
 * The rules of an episode.
 *
 * @param skillBudget most skills that are run, ≥ 0
 * @param episodeDeadline when to stop, from the start; checked between skills and while planning: a skill that
 *     runs is let finish
 * @param planDeadline longest time for one plan
 * @param confirmations how many observations in a row must agree that the goal is reached, or that nothing is
 *     applicable, before it is believed, ≥ 1: sensors are noisy, and wrong is worse than late
 * @param failuresBeforeDetour how often a skill may fail from the same embedding before another one is tried, ≥ 1
 * @param sameWithin largest difference between the values of what counts as the same embedding, in (0, 1); see
 *     {@link RepeatedFailures}
 * @param doubtCost what it costs to begin with a skill that the robot itself is not sure of: this times −ln of how
 *     likely it expects it to work, in units of the goal's score, in [0, 1); see {@link SecondOpinion}
 */
public record EpisodeConfig(
        int skillBudget,
        Optional<Duration> episodeDeadline,
        Optional<Duration> planDeadline,
        int confirmations,
        int failuresBeforeDetour,
        double sameWithin,
        double doubtCost) {
    /** Twenty skills, no deadlines, two confirmations, a detour after two failures. */
    public static final EpisodeConfig STANDARD =
            new EpisodeConfig(20, Optional.empty(), Optional.empty(), 2, 2, 0.1, 0.05);

    /** @throws org.vfsruntime.core.InvalidInputException naming everything that is out of range */
    public EpisodeConfig {
        Faults faults = new Faults()
                .require(skillBudget >= 0, "skillBudget", skillBudget, "be ≥ 0")
                .require(confirmations >= 1, "confirmations", confirmations, "be ≥ 1")
                .require(failuresBeforeDetour >= 1, "failuresBeforeDetour", failuresBeforeDetour, "be ≥ 1")
                .require(sameWithin > 0 && sameWithin < 1, "sameWithin", sameWithin, "lie in (0, 1)")
                .require(doubtCost >= 0 && doubtCost < 1, "doubtCost", doubtCost, "lie in [0, 1)");
        episodeDeadline.ifPresent(d -> faults.require(isPositive(d), "episodeDeadline", d, "be positive"));
        planDeadline.ifPresent(d -> faults.require(isPositive(d), "planDeadline", d, "be positive"));
        faults.throwIfAny();
    }

    /**
     * @param budget most skills that are run, ≥ 0
     * @return these rules with that budget
     */
    public EpisodeConfig withSkillBudget(int budget) {
        return new EpisodeConfig(
                budget, episodeDeadline, planDeadline, confirmations, failuresBeforeDetour, sameWithin, doubtCost);
    }

    /**
     * @param deadline from the start, positive
     * @return these rules with that deadline
     */
    public EpisodeConfig withEpisodeDeadline(Duration deadline) {
        return new EpisodeConfig(
                skillBudget,
                Optional.of(deadline),
                planDeadline,
                confirmations,
                failuresBeforeDetour,
                sameWithin,
                doubtCost);
    }

    /**
     * @param deadline for one plan, positive
     * @return these rules with that deadline
     */
    public EpisodeConfig withPlanDeadline(Duration deadline) {
        return new EpisodeConfig(
                skillBudget,
                episodeDeadline,
                Optional.of(deadline),
                confirmations,
                failuresBeforeDetour,
                sameWithin,
                doubtCost);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
