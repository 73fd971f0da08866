package org.vfsruntime.core.planning;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * A sequence of skills that was imagined and scored.
 *
 * @param skills in order; empty means "stay"
 * @param predicted the embedding expected after each skill, one per skill
 * @param score higher is better, finite
 */
public record Candidate(List<Skill> skills, List<Embedding> predicted, double score) {
    /** Checks and copies. */
    public Candidate {
        skills = List.copyOf(skills);
        predicted = List.copyOf(predicted);
        new Faults()
                .require(
                        skills.size() == predicted.size(),
                        "number of predicted embeddings",
                        predicted.size(),
                        "equal the number of skills (" + skills.size() + ")")
                .require(Double.isFinite(score), "candidate score", score, "be finite")
                .throwIfAny();
    }
}
