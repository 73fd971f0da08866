package org.vfsruntime.core.episode;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** What happens in an episode, in order. A step is one skill; steps count from 0. */
public sealed interface EpisodeEvent {
    /** @return the step that the event belongs to, ≥ 0 */
    int step();

    /**
     * The robot was observed and the observation embedded.
     *
     * @param step from 0
     * @param observation what was perceived
     * @param embedding Z of it
     */
    record Observed(int step, Observation observation, Embedding embedding) implements EpisodeEvent {}

    /**
     * The planner answered.
     *
     * @param step from 0
     * @param result a plan, or why there is none
     * @param nanos how long it took, in nanoseconds
     * @param warmStart what the planner was given of the plan before; empty for none
     */
    record Planned(int step, PlanResult result, long nanos, List<Skill> warmStart) implements EpisodeEvent {
        /** Copies the list. */
        public Planned {
            warmStart = List.copyOf(warmStart);
        }

        /**
         * A plan that knew of no plan before.
         *
         * @param step from 0
         * @param result a plan, or why there is none
         * @param nanos how long it took, in nanoseconds
         */
        public Planned(int step, PlanResult result, long nanos) {
            this(step, result, nanos, List.of());
        }

        /** @return whether the chosen plan is what was left of the one before */
        public boolean keepsPlan() {
            return !warmStart.isEmpty()
                    && result instanceof PlanResult.Planned planned
                    && planned.best().skills().equals(warmStart);
        }
    }

    /**
     * A skill was started.
     *
     * @param step from 0
     * @param skill which
     * @param value its value in the embedding it was started from
     */
    record SkillStarted(int step, Skill skill, float value) implements EpisodeEvent {}

    /**
     * A skill ended.
     *
     * @param step from 0
     * @param skill which
     * @param outcome how
     */
    record SkillFinished(int step, Skill skill, SkillOutcome outcome) implements EpisodeEvent {}

    /**
     * The goal was reached.
     *
     * @param step the number of skills that were run
     * @param embedding Z that satisfies the goal
     */
    record GoalReached(int step, Embedding embedding) implements EpisodeEvent {}

    /**
     * The episode ended; always the last event.
     *
     * @param step the number of skills that were run
     * @param reason why
     * @param detail one line for people
     */
    record Stopped(int step, StopReason reason, String detail) implements EpisodeEvent {}
}
