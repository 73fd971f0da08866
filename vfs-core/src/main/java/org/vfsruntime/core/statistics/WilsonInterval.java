package org.vfsruntime.core.statistics;

import org.vfsruntime.core.Faults;

/**
 * The 95 % score interval of a success probability (Wilson, "Probable Inference", 1927):
 * {@code (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n)} with {@code p = successes/n}, {@code z = 1.96}.
 * Honest for few trials and near 0 and 1, where the normal interval is not.
 *
 * @param low lower end in [0, 1]
 * @param high upper end in [low, 1]
 */
public record WilsonInterval(double low, double high) {
    /** 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Checks the ends. */
    public WilsonInterval {
        new Faults()
                .require(low >= 0 && low <= 1, "interval low", low, "lie in [0, 1]")
                .require(high >= low && high <= 1, "interval high", high, "lie in [low, 1]")
                .throwIfAny();
    }

    /**
     * @param successes in [0, n]
     * @param n number of trials, ≥ 0; without any trial the interval is [0, 1]
     * @return the interval
     */
    public static WilsonInterval of(int successes, int n) {
        new Faults()
                .require(n >= 0, "number of trials", n, "be ≥ 0")
                .require(successes >= 0 && successes <= n, "successes", successes, "lie in [0, " + n + "]")
                .throwIfAny();
        if (n == 0) {
            return new WilsonInterval(0, 1);
        }
        double p = (double) successes / n;
        double zz = Z * Z;
        double centre = p + zz / (2.0 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + zz / (4.0 * n * n));
        double scale = 1 + zz / n;
        return new WilsonInterval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
