package org.vfsruntime.skills.calibration;

import java.util.OptionalDouble;
import org.vfsruntime.core.Faults;
import org.vfsruntime.skills.statistics.Auroc;
import org.vfsruntime.skills.statistics.BrierScore;
import org.vfsruntime.skills.statistics.ExpectedCalibrationError;

/**
 * How well one value function agrees with what happened on n states. {@code y = γ^T · success}, T in control
 * ticks; a state where the success condition holds already counts with T = 0, y = 1.
 *
 * @param n states
 * @param falseDone {@code |{V ≥ 0.9 and not satisfied}| / |{not satisfied}|}: how often the goal test would
 *     be fooled; empty when all states are satisfied
 * @param brier {@code 1/n · Σ (V - y)²}
 * @param ece {@code Σ_b n_b/n · |mean V in b - mean y in b|} over 10 equal-width bins of V
 * @param auroc probability that V is higher in a state from which the skill succeeds than in one from which it
 *     does not, ties counted half; empty when only one kind was seen
 */
public record ValueCalibration(int n, OptionalDouble falseDone, double brier, double ece, OptionalDouble auroc) {
    /** From here on a value says "done": the threshold of goals. */
    public static final double DONE = 0.9;

    private static final int BINS = 10;

    /**
     * @param values [n] V, n ≥ 1
     * @param satisfied [n] whether the success condition held already
     * @param success [n] whether it held at the end, true where satisfied
     * @param discounted [n] y
     * @return the measures
     */
    public static ValueCalibration of(double[] values, boolean[] satisfied, boolean[] success, double[] discounted) {
        int n = values.length;
        new Faults()
                .require(satisfied.length == n, "number of satisfied flags", satisfied.length, "be " + n)
                .require(success.length == n, "number of success flags", success.length, "be " + n)
                .throwIfAny();
        int open = 0;
        int fooled = 0;
        for (int i = 0; i < n; i++) {
            if (!satisfied[i]) {
                open++;
                fooled += values[i] >= DONE ? 1 : 0;
            }
        }
        return new ValueCalibration(
                n,
                open == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) fooled / open),
                BrierScore.of(values, discounted),
                ExpectedCalibrationError.of(values, discounted, BINS),
                Auroc.of(values, success));
    }
}
