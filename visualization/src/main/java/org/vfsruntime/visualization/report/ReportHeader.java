package org.vfsruntime.visualization.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * What the reader of a report wants to know before the steps.
 *
 * @param catalogue the k skills, in the order of the embeddings
 * @param goal the goal as a user would write it
 * @param goalSkills the skills that the goal names; may be empty
 * @param threshold what the goal's values must reach, in (0, 1]
 * @param verdict the judgement
 * @param sentence the outcome in one sentence
 * @param facts further lines, name to value, in order: seed, planner, command …
 */
public record ReportHeader(
        SkillCatalogue catalogue,
        String goal,
        Set<Skill> goalSkills,
        float threshold,
        Verdict verdict,
        String sentence,
        Map<String, String> facts) {
    /** Checks and copies. */
    public ReportHeader {
        goalSkills = Set.copyOf(goalSkills);
        facts = new LinkedHashMap<>(facts);
        Faults faults =
                new Faults().require(threshold > 0 && threshold <= 1, "goal threshold", threshold, "lie in (0, 1]");
        for (Skill skill : goalSkills) {
            faults.require(catalogue.contains(skill), "goal skill", "'" + skill + "'", "be in the catalogue");
        }
        faults.throwIfAny();
    }

    @Override
    public Map<String, String> facts() {
        return new LinkedHashMap<>(facts);
    }
}
