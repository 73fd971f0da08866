package org.vfsruntime.core.planning;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * A sequence of skills that was imagined and scored.
 *
 * @param skills in order; empty means "stay"
 * @param predicted the embedding expected after each skill, one per skill
 * @param score higher is better, finite
 * @param appraisal how sure the planner is of it; empty when it imagines with one model only
 */
public record Candidate(List<Skill> skills, List<Embedding> predicted, double score, Optional<Appraisal> appraisal) {
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

    /**
     * A candidate of which nobody knows how sure it is.
     *
     * @param skills in order
     * @param predicted the embedding expected after each skill, one per skill
     * @param score higher is better, finite
     */
    public Candidate(List<Skill> skills, List<Embedding> predicted, double score) {
        this(skills, predicted, score, Optional.empty());
    }
}
