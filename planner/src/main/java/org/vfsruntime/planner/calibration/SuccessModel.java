package org.vfsruntime.planner.calibration;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * The probability that a plan works, as a logistic function of its features: {@code 1 / (1 + e^−(w0 + Σ w_i x_i))}.
 *
 * @param weights [1 + {@value PlanFeatures#COUNT}], the constant first, finite
 */
public record SuccessModel(List<Double> weights) {
    /** @throws org.vfsruntime.core.InvalidInputException when there are too few or one is not finite */
    public SuccessModel {
        weights = List.copyOf(weights);
        Faults faults = new Faults();
        faults.require(
                weights.size() == 1 + PlanFeatures.COUNT,
                "weights of the success model",
                weights.size(),
                "be " + (1 + PlanFeatures.COUNT));
        for (double weight : weights) {
            faults.require(Double.isFinite(weight), "weight of the success model", weight, "be finite");
        }
        faults.throwIfAny();
    }

    /**
     * @param features of a plan
     * @return the probability that the goal is reached within the plan's skills, in [0, 1]
     */
    public double probability(PlanFeatures features) {
        double[] x = features.numbers();
        double sum = weights.get(0);
        for (int i = 0; i < x.length; i++) {
            sum += weights.get(i + 1) * x[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
