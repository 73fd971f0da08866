package org.vfsruntime.skills.statistics;

import org.vfsruntime.core.Faults;

/** Expected calibration error: how far predictions are from the mean outcome of predictions like them. */
public final class ExpectedCalibrationError {
    private ExpectedCalibrationError() {}

    /**
     * {@code Σ_b n_b/n · |mean predicted in b - mean observed in b|} over equal-width bins of [0, 1] by
     * prediction; bin b holds [b/bins, (b+1)/bins), the last one 1 as well (Naeini et al., AAAI 2015).
     *
     * @param predicted [n], n ≥ 1, each in [0, 1]
     * @param observed [n], each in [0, 1]
     * @param bins number of bins, ≥ 1
     * @return in [0, 1], 0 is best
     */
    public static double of(double[] predicted, double[] observed, int bins) {
        new Faults().require(bins >= 1, "calibration bins", bins, "be ≥ 1").throwIfAny();
        BrierScore.requireProbabilities(predicted, observed);
        double[] gaps = new double[bins];
        for (int i = 0; i < predicted.length; i++) {
            int bin = Math.min(bins - 1, (int) (predicted[i] * bins));
            gaps[bin] += predicted[i] - observed[i];
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return sum / predicted.length;
    }
}
