package org.vfsruntime.planner.imagination;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** Reads the result of a search off the imagined tree. */
final class Harvest {
    /** Of equals the shorter one wins, then the one that was found first. */
    private static final Comparator<Node> BEST_FIRST = Comparator.comparingDouble((Node node) -> -node.score())
            .thenComparingInt(Node::depth)
            .thenComparingInt(Node::row);

    private final SkillCatalogue catalogue;
    private final List<Level> levels;
    private final int horizon;

    /** Where a prefix ends. */
    private record Node(int depth, int row, double score) {}

    Harvest(SkillCatalogue catalogue, List<Level> levels, int horizon) {
        this.catalogue = catalogue;
        this.levels = levels;
        this.horizon = horizon;
    }

    /** @param cut whether the deadline passed before the tree was complete */
    PlanResult result(boolean cut) {
        if (levels.size() == 1) {
            return new PlanResult.NothingApplicable("no skill is expected to be possible from here");
        }
        long scored = count(true);
        long notFinite = count(false);
        if (cut && !hasCompleteCandidate()) {
            return new PlanResult.DeadlineReached(scored, notFinite);
        }
        if (scored == 0) {
            return new PlanResult.NoFiniteCandidate(notFinite);
        }
        List<Candidate> best = shortlist();
        Embedding now = Embedding.of(catalogue, levels.get(0).embedding(0));
        List<RejectedCandidate> rejected = best.stream()
                .skip(1)
                .map(other -> new RejectedCandidate(other, RejectionReason.of(other, best.get(0), now)))
                .toList();
        return new PlanResult.Planned(best.get(0), rejected, scored, notFinite, cut);
    }

    private long count(boolean scored) {
        long count = 0;
        for (Level level : levels.subList(1, levels.size())) {
            for (int row = 0; row < level.size(); row++) {
                if (scored ? level.isScored(row) : level.isRejected(row)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** A candidate is complete at the horizon, at a perfect score, and where nothing was proposed after it. */
    private boolean hasCompleteCandidate() {
        for (int depth = 1; depth < levels.size(); depth++) {
            Level level = levels.get(depth);
            boolean[] continued = new boolean[level.size()];
            boolean expanded = depth + 1 < levels.size();
            if (expanded) {
                Level next = levels.get(depth + 1);
                for (int row = 0; row < next.size(); row++) {
                    continued[next.parent(row)] = true;
                }
            }
            for (int row = 0; row < level.size(); row++) {
                boolean ends = depth == horizon || level.isPerfect(row) || (expanded && !continued[row]);
                if (ends && level.isScored(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Candidate> shortlist() {
        Leaders<Node> leaders = new Leaders<>(BEST_FIRST);
        int[] first = {};
        for (int depth = 1; depth < levels.size(); depth++) {
            Level level = levels.get(depth);
            int[] firstOfParents = first;
            first = new int[level.size()];
            for (int row = 0; row < level.size(); row++) {
                first[row] = depth == 1 ? level.skill(row) : firstOfParents[level.parent(row)];
                if (level.isScored(row)) {
                    leaders.offer(new Node(depth, row, level.score(row)), first[row]);
                }
            }
        }
        return leaders.ranked().stream().map(this::candidate).toList();
    }

    private Candidate candidate(Node node) {
        ArrayDeque<Skill> skills = new ArrayDeque<>();
        ArrayDeque<Embedding> predicted = new ArrayDeque<>();
        int row = node.row();
        for (int depth = node.depth(); depth > 0; depth--) {
            Level level = levels.get(depth);
            skills.addFirst(catalogue.get(level.skill(row)));
            predicted.addFirst(Embedding.of(catalogue, level.embedding(row)));
            row = level.parent(row);
        }
        return new Candidate(List.copyOf(skills), List.copyOf(predicted), node.score());
    }
}
