package org.vfsruntime.planner.appraisal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.imagination.PlanCost;

/**
 * Lets another planner search, and then looks again at what it liked best, together with what is left of the last plan:
 * every member of an ensemble imagines each of these sequences for itself, and the one with the highest lower confidence
 * bound is chosen. So thousands of sequences cost one model each, and only those that count cost all of them.
 *
 * <p>A search that the deadline cut is left as it is; so is one whose second look would come too late.
 */
public final class AppraisingPlanner implements SkillPlanner {
    /** Of equals the shorter one wins, then the one that came first in the shortlist (the sort is stable). */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                    (Candidate candidate) -> -candidate.score())
            .thenComparingInt(candidate -> candidate.skills().size());

    private final SkillPlanner search;
    private final Jury jury;

    private AppraisingPlanner(SkillPlanner search, Jury jury) {
        this.search = search;
        this.jury = jury;
    }

    /**
     * @param model an ensemble; or a single model, which then only looks at the warm start in addition
     * @param cost of running skills, as in the search
     * @param caution how much uncertainty counts against a plan
     * @param search makes a planner that searches with the model it is given
     * @return that planner with a second look
     */
    public static AppraisingPlanner of(
            DynamicsModel model, PlanCost cost, Caution caution, Function<DynamicsModel, SkillPlanner> search) {
        DynamicsModel searched =
                model instanceof DynamicsEnsemble ensemble ? ensemble.members().get(0) : model;
        return new AppraisingPlanner(search.apply(searched), new Jury(model, caution, cost));
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        PlanResult found = search.plan(embedding, goal, warmStart, random, deadline);
        if (!(found instanceof PlanResult.Planned planned)) {
            return found;
        }
        List<int[]> sequences = Shortlist.of(planned, warmStart, embedding);
        List<Candidate> heard = jury.judge(sequences, embedding, goal, deadline);
        return heard == null ? planned : chosen(heard, sequences.size() - heard.size(), planned, embedding);
    }

    @Override
    public String name() {
        return search.name();
    }

    private static PlanResult chosen(List<Candidate> heard, int dropped, PlanResult.Planned planned, Embedding now) {
        long notFinite = planned.notFinite() + dropped;
        if (heard.isEmpty()) {
            return new PlanResult.NoFiniteCandidate(notFinite);
        }
        List<Candidate> ranked = heard.stream().sorted(BEST_FIRST).toList();
        Candidate best = ranked.get(0);
        List<RejectedCandidate> rejected = ranked.stream()
                .skip(1)
                .map(other -> new RejectedCandidate(other, RejectionReason.of(other, best, now)))
                .toList();
        long looked = 1 + planned.rejected().size();
        long scored = planned.scored() + Math.max(0, heard.size() - looked);
        return new PlanResult.Planned(best, rejected, scored, notFinite, planned.partial());
    }
}
