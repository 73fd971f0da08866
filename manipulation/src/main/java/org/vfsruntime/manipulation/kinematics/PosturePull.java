package org.vfsruntime.manipulation.kinematics;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * What a redundant arm does with its spare freedom: the solver goes down the gradient of
 * ½ Σ weight · (q − preferred)² in the null space of the task, so that the elbow stays where it is wanted.
 *
 * @param preferred [dof] the posture to lean to, finite
 * @param weights [dof] how much each joint matters, finite, ≥ 0; 0 leaves a joint free
 * @param gain share of the way per iteration, in [0, 1]
 * @param largestStep bound of the pull per iteration, radians (norm over all joints), finite, ≥ 0
 */
public record PosturePull(List<Double> preferred, List<Double> weights, double gain, double largestStep) {
    /** Checks and copies. */
    public PosturePull {
        preferred = List.copyOf(preferred);
        weights = List.copyOf(weights);
        new Faults()
                .require(
                        preferred.size() == weights.size(),
                        "number of posture weights",
                        weights.size(),
                        "be that of preferred positions, " + preferred.size())
                .require(preferred.stream().allMatch(Double::isFinite), "preferred posture", preferred, "be finite")
                .require(
                        weights.stream().allMatch(w -> Double.isFinite(w) && w >= 0),
                        "posture weights",
                        weights,
                        "be finite and ≥ 0")
                .require(gain >= 0 && gain <= 1, "posture gain", gain, "lie in [0, 1]")
                .require(
                        Double.isFinite(largestStep) && largestStep >= 0,
                        "largest posture step",
                        largestStep,
                        "be finite and ≥ 0")
                .throwIfAny();
    }
}
