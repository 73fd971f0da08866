package org.vfsruntime.manipulation.trajectory;

import org.vfsruntime.core.Faults;

/**
 * How {@link TrajectoryPlanner} times motions.
 *
 * @param rampSeconds time to reach the cruising speed and to come to rest again, finite, ≥ 0
 * @param gripSettleSeconds how long a grip holds still, finite, ≥ 0
 * @param startGrip what the gripper is commanded before the first grip segment
 * @param longestSlowedMove how long a straight move may become, in seconds, when it is slowed down for the
 *     sake of the joints' velocity limits, finite, ≥ 0
 * @param largestMiss how far the joint positions at the start may be beyond their limits, radians or metres,
 *     finite, ≥ 0: a simulated or real joint overshoots a little
 * @param maxTicks bound of a program's length, 1 to 1,000,000
 */
public record TrajectoryConfig(
        double rampSeconds,
        double gripSettleSeconds,
        MotionSegment.Grip startGrip,
        double longestSlowedMove,
        double largestMiss,
        int maxTicks) {
    /** Ramps of 0.2 s, grips of 0.4 s, an open hand of 0.08 m at the start. */
    public static final TrajectoryConfig DEFAULT =
            new TrajectoryConfig(0.2, 0.4, new MotionSegment.Grip(0.08, 20), 15, 0.02, 20_000);

    /** Checks the parts. */
    public TrajectoryConfig {
        new Faults()
                .require(isDuration(rampSeconds), "ramp", rampSeconds, "be finite and ≥ 0 s")
                .require(isDuration(gripSettleSeconds), "grip settle time", gripSettleSeconds, "be finite and ≥ 0 s")
                .require(isDuration(longestSlowedMove), "longest slowed move", longestSlowedMove, "be finite and ≥ 0 s")
                .require(isDuration(largestMiss), "largest miss of the start", largestMiss, "be finite and ≥ 0")
                .require(maxTicks >= 1 && maxTicks <= 1_000_000, "max ticks", maxTicks, "lie in [1, 1000000]")
                .throwIfAny();
    }

    /** @return the same with another gripper command at the start */
    public TrajectoryConfig withStartGrip(MotionSegment.Grip grip) {
        return new TrajectoryConfig(rampSeconds, gripSettleSeconds, grip, longestSlowedMove, largestMiss, maxTicks);
    }

    private static boolean isDuration(double value) {
        return Double.isFinite(value) && value >= 0;
    }
}
