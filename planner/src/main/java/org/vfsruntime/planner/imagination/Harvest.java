package org.vfsruntime.planner.imagination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** Says what a search has found. */
final class Harvest {
    /** First skills whose best prefix is told of: a controller that is stuck needs somewhere else to go. */
    private static final int MOST_FIRST_SKILLS = 16;

    private final Embedding now;
    private final Standings standings;

    Harvest(Embedding now, Standings standings) {
        this.now = now;
        this.standings = standings;
    }

    /**
     * @param nothing whether no skill was proposed
     * @param cut whether the deadline passed before all was imagined
     */
    PlanResult result(boolean nothing, boolean cut) {
        if (nothing) {
            return new PlanResult.NothingApplicable("no skill is expected to be possible from here");
        }
        if (cut && !standings.isComplete()) {
            return new PlanResult.DeadlineReached(standings.scored(), standings.notFinite());
        }
        if (standings.scored() == 0) {
            return new PlanResult.NoFiniteCandidate(standings.notFinite());
        }
        List<Candidate> best = shortlist();
        List<RejectedCandidate> rejected = best.stream()
                .skip(1)
                .map(other -> new RejectedCandidate(other, RejectionReason.of(other, best.get(0), now)))
                .toList();
        return new PlanResult.Planned(best.get(0), rejected, standings.scored(), standings.notFinite(), cut);
    }

    /** @return the prefixes of the highest scores and the best one of each first skill, best first, none twice */
    private List<Candidate> shortlist() {
        List<Candidate> found = candidates(standings.best());
        candidates(standings.bestOfFirst()).stream()
                .sorted(bestFirst())
                .limit(MOST_FIRST_SKILLS)
                .filter(candidate ->
                        found.stream().noneMatch(other -> other.skills().equals(candidate.skills())))
                .forEach(found::add);
        found.sort(bestFirst());
        return found;
    }

    private List<Candidate> candidates(Sequences sequences) {
        List<Candidate> found = new ArrayList<>();
        for (int slot = 0; slot < sequences.slots(); slot++) {
            if (!sequences.isFree(slot)) {
                found.add(sequences.candidate(now.catalogue(), slot));
            }
        }
        return found;
    }

    /** The order of {@link Sequences}. */
    private Comparator<Candidate> bestFirst() {
        return Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                .thenComparingInt(candidate -> candidate.skills().size())
                .thenComparing(Candidate::skills, this::inCatalogueOrder);
    }

    private int inCatalogueOrder(List<Skill> one, List<Skill> other) {
        for (int step = 0; step < one.size(); step++) {
            int order = now.catalogue().indexOf(one.get(step)) - now.catalogue().indexOf(other.get(step));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
