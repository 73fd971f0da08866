package org.vfsruntime.core.planning;

import java.util.List;
import org.vfsruntime.core.Faults;

/** What a planner gives back. Expected failure is a type. */
public sealed interface PlanResult {
    /** @return how many distinct candidate sequences were scored */
    long scored();

    /** @return how many were rejected because a predicted value or the score was not finite */
    long notFinite();

    /**
     * A plan was found.
     *
     * @param best the candidate to follow; at least one skill
     * @param rejected the candidates that came next and why each lost, best first: those of the highest scores, and
     *     the best one of other first skills; no sequence twice. May be empty
     * @param scored distinct candidates scored
     * @param notFinite candidates rejected because they were not finite
     * @param partial whether the deadline cut the search, so that a longer one might have found a better plan
     */
    record Planned(Candidate best, List<RejectedCandidate> rejected, long scored, long notFinite, boolean partial)
            implements PlanResult {
        /** Checks and copies. */
        public Planned {
            rejected = List.copyOf(rejected);
            new Faults()
                    .require(!best.skills().isEmpty(), "plan", "empty", "hold at least one skill")
                    .throwIfAny();
        }
    }

    /**
     * No candidate had a finite score.
     *
     * @param notFinite how many were tried
     */
    record NoFiniteCandidate(long notFinite) implements PlanResult {
        @Override
        public long scored() {
            return 0;
        }
    }

    /**
     * No skill is expected to be possible, so there is nothing to try.
     *
     * @param reason one line
     */
    record NothingApplicable(String reason) implements PlanResult {
        @Override
        public long scored() {
            return 0;
        }

        @Override
        public long notFinite() {
            return 0;
        }
    }

    /**
     * The deadline passed before one candidate was complete.
     *
     * @param scored candidates scored until then
     * @param notFinite candidates rejected until then
     */
    record DeadlineReached(long scored, long notFinite) implements PlanResult {}
}
