package org.vfsruntime.manipulation.trajectory;

import java.util.Optional;
import org.vfsruntime.manipulation.kinematics.KinematicChain;

/** Moves that are straight in joint space: all joints start and arrive together. */
final class JointLine {
    /** Stands for "at once" where no joint has a velocity limit. */
    private static final double SHORTEST_CRUISE = 1e-9;

    private final KinematicChain chain;
    private final TrajectoryConfig config;
    private final double tickSeconds;
    private final double[] lower;
    private final double[] upper;
    private final double[] velocityLimits;

    JointLine(KinematicChain chain, TrajectoryConfig config, double tickSeconds) {
        this.chain = chain;
        this.config = config;
        this.tickSeconds = tickSeconds;
        lower = chain.lower();
        upper = chain.upper();
        velocityLimits = chain.velocityLimits();
    }

    /** @return a copy, brought inside the limits */
    double[] clamped(double[] q) {
        double[] inside = q.clone();
        for (int i = 0; i < q.length; i++) {
            inside[i] = Math.min(upper[i], Math.max(lower[i], q[i]));
        }
        return inside;
    }

    /** @return why the move cannot be driven, empty when it is appended */
    Optional<String> append(MotionSegment.MoveJoints move, TickBuffer ticks) {
        double[] from = ticks.q();
        double[] to = move.q();
        for (int i = 0; i < to.length; i++) {
            if (to[i] < lower[i] || to[i] > upper[i]) {
                return Optional.of("joint '" + chain.movingJoints().get(i).name() + "' was " + to[i]
                        + " but must lie in [" + lower[i] + ", " + upper[i] + "]");
            }
        }
        SpeedProfile profile = SpeedProfile.of(
                cruiseSeconds(from, to, move.speedFraction()), config.rampSeconds(), tickSeconds, config.maxTicks());
        Optional<String> refusal = ticks.refuse(profile.ticks());
        if (refusal.isEmpty()) {
            for (int k = 1; k <= profile.ticks(); k++) {
                ticks.add(between(from, to, profile.at(k)));
            }
        }
        return refusal;
    }

    private double cruiseSeconds(double[] from, double[] to, double speedFraction) {
        double longest = 0;
        for (int i = 0; i < to.length; i++) {
            double way = Math.abs(to[i] - from[i]);
            if (way > 0) {
                longest = Math.max(longest, Math.max(SHORTEST_CRUISE, way / (velocityLimits[i] * speedFraction)));
            }
        }
        return longest;
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] q = new double[to.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = from[i] * (1 - share) + to[i] * share;
        }
        return q;
    }
}
