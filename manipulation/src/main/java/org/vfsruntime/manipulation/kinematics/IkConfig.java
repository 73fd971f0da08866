package org.vfsruntime.manipulation.kinematics;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;

/**
 * How {@link DampedLeastSquares} solves.
 *
 * @param damping λ near the target, &gt; 0: larger is calmer near singular postures and slower elsewhere
 * @param errorDamping c ≥ 0 in λ² = damping² + c·|error|²: calms steps that are far from the target
 * @param positionTolerance metres, &gt; 0
 * @param angleTolerance radians, &gt; 0
 * @param maxIterations per seed, 1 to 10,000
 * @param posture what to do with spare freedom; empty leaves it to the seed
 * @param restarts seeds to try in this order after the caller's, [dof] each
 */
public record IkConfig(
        double damping,
        double errorDamping,
        double positionTolerance,
        double angleTolerance,
        int maxIterations,
        Optional<PosturePull> posture,
        List<List<Double>> restarts) {
    /** Good for arms of about a metre: reaches to 0.01 mm and 0.02 mrad, no posture, no restarts. */
    public static final IkConfig DEFAULT = new IkConfig(1e-3, 0.02, 1e-5, 2e-5, 60, Optional.empty(), List.of());

    /** Checks and copies. */
    public IkConfig {
        restarts = restarts.stream().map(List::copyOf).toList();
        new Faults()
                .require(isPositive(damping), "damping", damping, "be finite and > 0")
                .require(
                        Double.isFinite(errorDamping) && errorDamping >= 0,
                        "error damping",
                        errorDamping,
                        "be finite and ≥ 0")
                .require(isPositive(positionTolerance), "position tolerance", positionTolerance, "be finite and > 0 m")
                .require(isPositive(angleTolerance), "angle tolerance", angleTolerance, "be finite and > 0 rad")
                .require(
                        maxIterations >= 1 && maxIterations <= 10_000,
                        "max iterations",
                        maxIterations,
                        "lie in [1, 10000]")
                .throwIfAny();
    }

    /** @return the same with spare freedom spent on a posture */
    public IkConfig withPosture(PosturePull pull) {
        return new IkConfig(
                damping, errorDamping, positionTolerance, angleTolerance, maxIterations, Optional.of(pull), restarts);
    }

    /** @return the same with these seeds to fall back on */
    public IkConfig withRestarts(List<List<Double>> seeds) {
        return new IkConfig(damping, errorDamping, positionTolerance, angleTolerance, maxIterations, posture, seeds);
    }

    private static boolean isPositive(double value) {
        return Double.isFinite(value) && value > 0;
    }
}
