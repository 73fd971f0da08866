package org.vfsruntime.planner.imagination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** Says what a search has found. */
final class Harvest {
    private final Embedding now;
    private final SkillCatalogue catalogue;
    private final Leaders leaders;

    Harvest(Embedding now, Leaders leaders) {
        this.now = now;
        this.catalogue = now.catalogue();
        this.leaders = leaders;
    }

    /**
     * @param nothing whether no skill was proposed
     * @param cut whether the deadline passed before all was imagined
     */
    PlanResult result(boolean nothing, boolean cut) {
        if (nothing) {
            return new PlanResult.NothingApplicable("no skill is expected to be possible from here");
        }
        if (cut && !leaders.isComplete()) {
            return new PlanResult.DeadlineReached(leaders.scored(), leaders.notFinite());
        }
        if (leaders.scored() == 0) {
            return new PlanResult.NoFiniteCandidate(leaders.notFinite());
        }
        List<Candidate> best = bestOfEachFirstSkill();
        List<RejectedCandidate> rejected = best.stream()
                .skip(1)
                .map(other -> new RejectedCandidate(other, RejectionReason.of(other, best.get(0), now)))
                .toList();
        return new PlanResult.Planned(best.get(0), rejected, leaders.scored(), leaders.notFinite(), cut);
    }

    private List<Candidate> bestOfEachFirstSkill() {
        List<Candidate> best = new ArrayList<>();
        for (int first = 0; first < catalogue.size(); first++) {
            if (leaders.depth(first) > 0) {
                best.add(candidate(first));
            }
        }
        best.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                .thenComparingInt(candidate -> candidate.skills().size()));
        return best;
    }

    private Candidate candidate(int first) {
        List<Skill> skills = new ArrayList<>();
        List<Embedding> predicted = new ArrayList<>();
        for (int step = 0; step < leaders.depth(first); step++) {
            skills.add(catalogue.get(leaders.skill(first, step)));
            predicted.add(Embedding.of(catalogue, leaders.embedding(first, step)));
        }
        return new Candidate(skills, predicted, leaders.score(first));
    }
}
