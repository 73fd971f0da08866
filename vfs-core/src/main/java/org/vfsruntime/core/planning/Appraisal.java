package org.vfsruntime.core.planning;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vfsruntime.core.Faults;

/**
 * How sure the planner is of a candidate: what the members of an ensemble of dynamics models make of it, each of
 * them imagining the whole candidate for itself.
 *
 * @param expected mean score over the members, finite
 * @param spread standard deviation of the members' scores, ≥ 0
 * @param success probability that the goal is reached within the candidate's skills, in [0, 1], as calibrated on
 *     episodes of the past; empty when the model has not been calibrated
 * @param leavesDataAt the first step, from 0, after which the members disagree more than they do on data; empty when
 *     there is none, or the model does not know
 */
public record Appraisal(double expected, double spread, OptionalDouble success, OptionalInt leavesDataAt) {
    /** Checks. */
    public Appraisal {
        double probability = success.orElse(0);
        new Faults()
                .require(Double.isFinite(expected), "expected score", expected, "be finite")
                .require(spread >= 0 && Double.isFinite(spread), "spread", spread, "be ≥ 0 and finite")
                .require(probability >= 0 && probability <= 1, "success", probability, "lie in [0, 1]")
                .require(leavesDataAt.orElse(0) >= 0, "leavesDataAt", leavesDataAt.orElse(0), "be ≥ 0")
                .throwIfAny();
    }

    /** @return whether the candidate leads where the model has not learned enough to be believed */
    public boolean leavesData() {
        return leavesDataAt.isPresent();
    }

    /** @return a few words for people */
    public String describe() {
        StringBuilder words = new StringBuilder();
        success.ifPresent(probability -> words.append(String.format(Locale.ROOT, "%.0f %% sure, ", 100 * probability)));
        words.append(String.format(Locale.ROOT, "score %.3f ± %.3f", expected, spread));
        leavesDataAt.ifPresent(
                step -> words.append(", leaves the data at step ").append(step + 1));
        return words.toString();
    }
}
