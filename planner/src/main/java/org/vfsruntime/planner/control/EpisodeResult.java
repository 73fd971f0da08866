package org.vfsruntime.planner.control;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * How an episode ended.
 *
 * @param reason why it stopped
 * @param detail one line for people
 * @param skills those that were started, in order
 * @param embedding Z of the last observation; empty when there was none
 */
public record EpisodeResult(StopReason reason, String detail, List<Skill> skills, Optional<Embedding> embedding) {
    /** Copies the list. */
    public EpisodeResult {
        skills = List.copyOf(skills);
    }
}
