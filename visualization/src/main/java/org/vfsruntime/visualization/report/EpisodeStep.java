package org.vfsruntime.visualization.report;

import java.util.Optional;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * What happened in one step. The last step of an episode has an embedding only.
 *
 * @param step from 0
 * @param embedding Z that the step began with; empty when the robot could not be observed
 * @param plan what the planner answered, if it was asked
 * @param planNanos how long planning took, in nanoseconds; 0 without a plan
 * @param skill the skill that was run, if any
 * @param outcome how the skill ended; empty when the episode was cut off before
 */
public record EpisodeStep(
        int step,
        Optional<Embedding> embedding,
        Optional<PlanResult> plan,
        long planNanos,
        Optional<Skill> skill,
        Optional<SkillOutcome> outcome) {
    static EpisodeStep empty(int step) {
        return new EpisodeStep(step, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    EpisodeStep withEmbedding(Embedding value) {
        return new EpisodeStep(step, Optional.of(value), plan, planNanos, skill, outcome);
    }

    EpisodeStep withPlan(PlanResult value, long nanos) {
        return new EpisodeStep(step, embedding, Optional.of(value), nanos, skill, outcome);
    }

    EpisodeStep withSkill(Skill value) {
        return new EpisodeStep(step, embedding, plan, planNanos, Optional.of(value), outcome);
    }

    EpisodeStep withOutcome(SkillOutcome value) {
        return new EpisodeStep(step, embedding, plan, planNanos, skill, Optional.of(value));
    }
}
