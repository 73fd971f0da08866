package org.vfsruntime.planner.appraisal;

import org.vfsruntime.core.Faults;

/**
 * How much a plan's uncertainty counts against it: a candidate scores the mean over the members of an ensemble, minus
 * this times their standard deviation, which is a lower confidence bound.
 *
 * @param deviations ≥ 0; 0 goes by the mean alone
 */
public record Caution(double deviations) {
    /** One standard deviation. */
    public static final Caution STANDARD = new Caution(1);

    /** @throws org.vfsruntime.core.InvalidInputException when it is negative or not finite */
    public Caution {
        new Faults()
                .require(deviations >= 0 && Double.isFinite(deviations), "caution", deviations, "be ≥ 0 and finite")
                .throwIfAny();
    }

    double bound(double mean, double deviation) {
        return mean - deviations * deviation;
    }
}
