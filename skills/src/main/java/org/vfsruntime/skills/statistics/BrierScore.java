package org.vfsruntime.skills.statistics;

import org.vfsruntime.core.Faults;

/** Brier score: the mean squared distance of predictions from outcomes (Brier, 1950). */
public final class BrierScore {
    private BrierScore() {}

    /**
     * {@code 1/n · Σ (predicted - observed)²}.
     *
     * @param predicted [n], n ≥ 1, each in [0, 1]
     * @param observed [n], each in [0, 1]
     * @return in [0, 1], 0 is best
     */
    public static double of(double[] predicted, double[] observed) {
        requireProbabilities(predicted, observed);
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            double difference = predicted[i] - observed[i];
            sum += difference * difference;
        }
        return sum / predicted.length;
    }

    static void requireProbabilities(double[] predicted, double[] observed) {
        Faults faults = new Faults()
                .require(predicted.length >= 1, "number of predictions", predicted.length, "be ≥ 1")
                .require(
                        predicted.length == observed.length,
                        "number of predictions",
                        predicted.length,
                        "equal the number of outcomes (" + observed.length + ")");
        faults.throwIfAny();
        for (int i = 0; i < predicted.length; i++) {
            faults.require(predicted[i] >= 0 && predicted[i] <= 1, "prediction " + i, predicted[i], "lie in [0, 1]");
            faults.require(observed[i] >= 0 && observed[i] <= 1, "outcome " + i, observed[i], "lie in [0, 1]");
        }
        faults.throwIfAny();
    }
}
