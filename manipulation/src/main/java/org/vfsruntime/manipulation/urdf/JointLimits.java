package org.vfsruntime.manipulation.urdf;

import org.vfsruntime.core.Faults;

/**
 * What a joint can do; radians or metres, rad/s or m/s, N·m or N. Infinite means unlimited.
 *
 * @param lower smallest position, not NaN
 * @param upper largest position, ≥ lower
 * @param velocity largest speed, &gt; 0
 * @param effort largest torque or force, ≥ 0
 */
public record JointLimits(double lower, double upper, double velocity, double effort) {
    /** No limits at all. */
    public static final JointLimits NONE = new JointLimits(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the parts. */
    public JointLimits {
        new Faults()
                .require(lower <= upper, "joint limits lower and upper", lower + " and " + upper, "be ordered")
                .require(lower < Double.POSITIVE_INFINITY, "joint limit lower", lower, "be below infinity")
                .require(upper > Double.NEGATIVE_INFINITY, "joint limit upper", upper, "be above minus infinity")
                .require(velocity > 0, "joint limit velocity", velocity, "be > 0")
                .require(effort >= 0, "joint limit effort", effort, "be ≥ 0")
                .throwIfAny();
    }
}
