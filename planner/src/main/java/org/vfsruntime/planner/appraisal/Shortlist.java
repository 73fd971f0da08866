package org.vfsruntime.planner.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** The sequences that deserve a second look: those that a search liked best, and the beginnings of a warm start. */
final class Shortlist {
    /** Nobody repeats what is done: no model has learned what that does. */
    private static final float DONE = ThresholdGoal.DEFAULT_THRESHOLD;

    private Shortlist() {}

    /**
     * @param found by a search
     * @param warmStart what is left of the last plan; every prefix of it counts, as a plan may stop early, unless its first
     *     skill is done by now
     * @param now where the plan starts
     * @return distinct sequences as indices, the search's best one first
     * @throws InvalidInputException when the warm start holds a skill of another catalogue
     */
    static List<int[]> of(PlanResult.Planned found, List<Skill> warmStart, Embedding now) {
        SkillCatalogue catalogue = now.catalogue();
        Set<List<Skill>> sequences = new LinkedHashSet<>();
        Stream.concat(Stream.of(found.best()), found.rejected().stream().map(RejectedCandidate::candidate))
                .map(Candidate::skills)
                .forEach(sequences::add);
        boolean isOver = !warmStart.isEmpty() && now.values()[indexOf(warmStart.get(0), catalogue)] >= DONE;
        for (int length = 1; length <= warmStart.size() && !isOver; length++) {
            sequences.add(warmStart.subList(0, length));
        }
        List<int[]> indices = new ArrayList<>();
        for (List<Skill> sequence : sequences) {
            indices.add(sequence.stream()
                    .mapToInt(skill -> indexOf(skill, catalogue))
                    .toArray());
        }
        return indices;
    }

    private static int indexOf(Skill skill, SkillCatalogue catalogue) {
        if (!catalogue.skills().contains(skill)) {
            throw new InvalidInputException("the warm start holds the unknown skill '" + skill + "': must be one of "
                    + String.join(", ", catalogue.names()));
        }
        return catalogue.indexOf(skill);
    }
}
