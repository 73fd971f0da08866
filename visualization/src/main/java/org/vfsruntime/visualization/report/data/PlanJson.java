package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** What a planner answered. */
final class PlanJson {
    private final SkillCatalogue catalogue;

    PlanJson(SkillCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void put(ObjectNode json, PlanResult result) {
        json.put("scored", result.scored()).put("notFinite", result.notFinite());
        if (result instanceof PlanResult.Planned planned) {
            json.put("result", "planned").put("partial", planned.partial());
            candidate(json.putObject("best"), planned.best());
            ArrayNode rejected = json.putArray("rejected");
            planned.rejected().forEach(loser -> rejected(rejected.addObject(), loser));
        } else {
            json.put("result", "none").put("why", why(result));
        }
    }

    private void rejected(ObjectNode json, RejectedCandidate loser) {
        candidate(json, loser.candidate());
        json.put("why", loser.reason().describe());
        if (loser.reason() instanceof RejectionReason.Infeasible infeasible) {
            json.put("impossibleAt", infeasible.step());
        }
    }

    private void candidate(ObjectNode json, Candidate candidate) {
        ArrayNode skills = json.put("score", candidate.score()).putArray("skills");
        for (Skill skill : candidate.skills()) {
            skills.add(catalogue.indexOf(skill));
        }
        int k = catalogue.size();
        float[] predicted = new float[candidate.predicted().size() * k];
        for (int i = 0; i < candidate.predicted().size(); i++) {
            System.arraycopy(candidate.predicted().get(i).values(), 0, predicted, i * k, k);
        }
        json.put("predicted", Packed.floats(predicted));
        candidate.appraisal().map(Appraisal::describe).ifPresent(words -> json.put("sure", words));
    }

    private static String why(PlanResult result) {
        if (result instanceof PlanResult.NothingApplicable nothing) {
            return nothing.reason();
        }
        return result instanceof PlanResult.DeadlineReached
                ? "the deadline passed before one candidate was complete"
                : "no candidate had a finite score";
    }
}
