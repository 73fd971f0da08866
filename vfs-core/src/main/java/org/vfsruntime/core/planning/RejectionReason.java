package org.vfsruntime.core.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** Why a candidate sequence lost against the chosen one. */
public sealed interface RejectionReason {
    /** A skill whose value is below this where it would be run is not expected to be possible. */
    float FEASIBLE = 0.15f;

    /** Scores that differ by less are told apart by length. */
    double SAME_SCORE = 5e-4;

    /** @return a few words for people */
    String describe();

    /**
     * A skill of the sequence is not expected to be possible where it would be run.
     *
     * @param step of the sequence, from 0
     * @param skill which
     * @param value its imagined value there, in [0, 1]
     */
    record Infeasible(int step, Skill skill, float value) implements RejectionReason {
        /** Checks. */
        public Infeasible {
            new Faults()
                    .require(step >= 0, "step", step, "be ≥ 0")
                    .require(value >= 0 && value <= 1, "value", value, "lie in [0, 1]")
                    .throwIfAny();
        }

        @Override
        public String describe() {
            return String.format(
                    Locale.ROOT, "%s is not possible at step %d (value %.2f)", skill.name(), step + 1, value);
        }
    }

    /**
     * It ends further from the goal, or costs more.
     *
     * @param by the difference of the scores, positive and finite
     */
    record LowerScore(double by) implements RejectionReason {
        /** Checks. */
        public LowerScore {
            new Faults()
                    .require(by > 0 && Double.isFinite(by), "difference of scores", by, "be positive and finite")
                    .throwIfAny();
        }

        @Override
        public String describe() {
            return String.format(Locale.ROOT, by > SAME_SCORE ? "score lower by %.3f" : "score lower by %.1g", by);
        }
    }

    /**
     * It is no better and takes more skills.
     *
     * @param bySkills how many more, ≥ 1
     */
    record Longer(int bySkills) implements RejectionReason {
        /** Checks. */
        public Longer {
            new Faults().require(bySkills >= 1, "bySkills", bySkills, "be ≥ 1").throwIfAny();
        }

        @Override
        public String describe() {
            return "no better and " + bySkills + (bySkills == 1 ? " skill longer" : " skills longer");
        }
    }

    /** It is as good; the first one found is kept. */
    record Tied() implements RejectionReason {
        @Override
        public String describe() {
            return "equal; the first one found is kept";
        }
    }

    /**
     * @param rejected the candidate that lost
     * @param best the one that was chosen
     * @param now the embedding that both start from
     * @return why; what makes the candidate impossible goes before its score, unless the chosen one shares it
     */
    static RejectionReason of(Candidate rejected, Candidate best, Embedding now) {
        Optional<Infeasible> infeasible = firstInfeasible(rejected, now);
        if (infeasible.isPresent() && firstInfeasible(best, now).isEmpty()) {
            return infeasible.get();
        }
        double gap = best.score() - rejected.score();
        int longer = rejected.skills().size() - best.skills().size();
        if (gap <= SAME_SCORE && longer > 0) {
            return new Longer(longer);
        }
        return gap > 0 ? new LowerScore(gap) : new Tied();
    }

    private static Optional<Infeasible> firstInfeasible(Candidate candidate, Embedding now) {
        List<Skill> skills = candidate.skills();
        for (int step = 0; step < skills.size(); step++) {
            Embedding before = step == 0 ? now : candidate.predicted().get(step - 1);
            float value = before.get(skills.get(step));
            if (value < FEASIBLE) {
                return Optional.of(new Infeasible(step, skills.get(step), value));
            }
        }
        return Optional.empty();
    }
}
