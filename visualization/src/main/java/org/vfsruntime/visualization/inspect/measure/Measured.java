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
 * @param dealtLow lower end of the range that holds 95 % of the shares when labels are dealt out anew
 * @param dealtHigh upper end
 */
public record Measured(
        double value, double chance, double excess, double low, double high, double dealtLow, double dealtHigh) {
    /** Checks the shares. */
    public Measured {
        new Faults()
                .require(value >= 0 && value <= 1, "measured share", value, "lie in [0, 1]")
                .require(chance >= 0 && chance <= 1, "share by chance", chance, "lie in [0, 1]")
                .require(low <= high, "interval low", low, "be ≤ high (" + high + ")")
                .require(dealtLow <= dealtHigh, "lowest dealt share", dealtLow, "be ≤ the highest (" + dealtHigh + ")")
                .throwIfAny();
    }

    /** @return whether chance alone would explain it: dealing labels out gives as much in 95 % of all deals */
    public boolean isAtChance() {
        return dealtLow <= value && value <= dealtHigh;
    }

    /** @return the share of what there is between chance and certainty that was reached (Cohen's κ), at most 1 */
    public double kappa() {
        return chance >= 1 ? 0 : excess / (1 - chance);
    }
}
