package org.vfsruntime.visualization.inspect.measure;

import org.vfsruntime.core.Faults;

/**
 * How often points agree with a label, and how often they would by chance.
 *
 * @param value measured share, in [0, 1]
 * @param chance share expected if the label had nothing to do with where points are, in [0, 1]
 * @param excess value - chance
 * @param low lower end of the 95 % bootstrap interval of the excess
 * @param high upper end
 */
public record Measured(double value, double chance, double excess, double low, double high) {
    /** Checks the shares. */
    public Measured {
        new Faults()
                .require(value >= 0 && value <= 1, "measured share", value, "lie in [0, 1]")
                .require(chance >= 0 && chance <= 1, "share by chance", chance, "lie in [0, 1]")
                .require(low <= high, "interval low", low, "be ≤ high (" + high + ")")
                .throwIfAny();
    }

    /** @return whether chance alone would explain it: 0 lies in the interval of the excess */
    public boolean isAtChance() {
        return low <= 0 && high >= 0;
    }

    /** @return the share of what there is between chance and certainty that was reached (Cohen's κ), at most 1 */
    public double kappa() {
        return chance >= 1 ? 0 : excess / (1 - chance);
    }
}
