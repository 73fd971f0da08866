package org.vfsruntime.manipulation.kinematics;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * Postures spread evenly over a chain's range, as seeds to fall back on: the additive recurrence with the
 * generalised golden ratio (Roberts 2018, "The unreasonable effectiveness of quasirandom sequences").
 */
public final class SpreadSeeds {
    /** The outer ends of the range are poor seeds: a step from there soon meets a limit. */
    private static final double SHARE_OF_RANGE = 0.7;

    private SpreadSeeds() {}

    /**
     * @param chain the arm
     * @param count how many, 0 to 10,000
     * @return [count][dof] postures inside the limits; a joint without limits gets one turn (or metre) about 0
     */
    public static List<List<Double>> of(KinematicChain chain, int count) {
        new Faults()
                .require(count >= 0 && count <= 10_000, "number of seeds", count, "lie in [0, 10000]")
                .throwIfAny();
        double[] lower = chain.lower();
        double[] upper = chain.upper();
        double golden = goldenRatio(chain.dof());
        List<List<Double>> seeds = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            List<Double> seed = new ArrayList<>();
            double step = 1;
            for (int i = 0; i < lower.length; i++) {
                step /= golden;
                double share = 0.5 + SHARE_OF_RANGE * ((0.5 + n * step) % 1 - 0.5);
                seed.add(inside(lower[i], upper[i], share));
            }
            seeds.add(seed);
        }
        return seeds;
    }

    /** A limit that is missing, or so far out that it means none, counts as half a turn from the other one. */
    private static double inside(double lower, double upper, double share) {
        double low = Math.max(lower, Math.min(upper, Math.PI) - 2 * Math.PI);
        double high = Math.min(upper, low + 2 * Math.PI);
        return low + share * (high - low);
    }

    /** @return the positive root of g^(n+1) = g + 1 */
    private static double goldenRatio(int n) {
        double g = 2;
        for (int i = 0; i < 60; i++) {
            g = Math.pow(1 + g, 1.0 / (n + 1));
        }
        return g;
    }
}
