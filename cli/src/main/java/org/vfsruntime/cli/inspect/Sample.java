package org.vfsruntime.cli.inspect;

import java.util.Optional;
import java.util.Set;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * One moment of an episode.
 *
 * @param episode which, from 0
 * @param observation what the robot perceived
 * @param embedding of it
 * @param satisfied the skills whose success condition truly held: for measuring only, the robot is not told
 * @param lastSkill that ran before; empty at the start of the episode
 */
public record Sample(
        int episode, Observation observation, Embedding embedding, Set<Skill> satisfied, Optional<Skill> lastSkill) {
    /** Copies the set. */
    public Sample {
        satisfied = Set.copyOf(satisfied);
    }
}
