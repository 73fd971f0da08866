package org.vfsruntime.manipulation.trajectory;

import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.kinematics.ChainSolver;
import org.vfsruntime.manipulation.kinematics.KinematicChain;

/** Moves of the tip along straight lines, by inverse kinematics at every tick from the tick before. */
final class StraightLine {
    /** A plan that is too fast is slowed by at least this factor, so that few plans are tried. */
    private static final double SMALLEST_SLOWDOWN = 1.05;

    /** Where a tick is longer than this, metres and radians, a miss may be the fault of the coarse steps. */
    private static final double LONGEST_STEP = 0.03;

    private static final double LARGEST_STEP_TURN = 0.15;

    private final KinematicChain chain;
    private final ChainSolver solver;
    private final TrajectoryConfig config;
    private final double tickSeconds;
    private final double[] lower;
    private final double[] upper;
    private final double[] largestSteps;
    /** The largest joint step of the last plan over what is allowed, and whose it was. */
    private double worstRatio;

    private int worstJoint;

    StraightLine(KinematicChain chain, ChainSolver solver, TrajectoryConfig config, double tickSeconds) {
        this.chain = chain;
        this.solver = solver;
        this.config = config;
        this.tickSeconds = tickSeconds;
        lower = chain.lower();
        upper = chain.upper();
        largestSteps = chain.velocityLimits();
        for (int i = 0; i < largestSteps.length; i++) {
            largestSteps[i] *= tickSeconds;
        }
    }

    /** @return why the move cannot be driven, empty when it is appended */
    Optional<String> append(MotionSegment.MoveLinear move, TickBuffer ticks) {
        Pose from = chain.forward(ticks.q());
        double length = from.position().distanceTo(move.target().position());
        double angle = from.orientation().angleTo(move.target().orientation());
        double cruise = Math.max(length / move.metresPerSecond(), angle / move.radiansPerSecond());
        double allowed = Math.max(cruise, config.longestSlowedMove());
        while (true) {
            SpeedProfile profile = SpeedProfile.of(cruise, config.rampSeconds(), tickSeconds, config.maxTicks());
            Optional<String> refusal = ticks.refuse(profile.ticks());
            if (refusal.isPresent()) {
                return refusal;
            }
            double[][] rows = new double[profile.ticks()][];
            Optional<String> miss = follow(from, move.target(), profile, ticks.q(), rows);
            if (miss.isPresent()) {
                if (length <= LONGEST_STEP * rows.length && angle <= LARGEST_STEP_TURN * rows.length) {
                    return miss;
                }
                cruise *= 2;
                continue;
            }
            if (worstRatio <= 1) {
                for (double[] row : rows) {
                    ticks.add(row);
                }
                return Optional.empty();
            }
            cruise *= Math.max(worstRatio, SMALLEST_SLOWDOWN);
            if (cruise > allowed) {
                return Optional.of(describeJump(profile));
            }
        }
    }

    private Optional<String> follow(Pose from, Pose to, SpeedProfile profile, double[] start, double[][] rows) {
        worstRatio = 0;
        double[] last = start;
        for (int k = 1; k <= rows.length; k++) {
            double[] q = last.clone();
            double share = profile.at(k);
            Pose target = k == rows.length ? to : from.interpolate(to, share);
            if (!solver.reach(target, q)) {
                return Optional.of(describeMiss(target, share, q));
            }
            compare(last, q);
            rows[k - 1] = q;
            last = q;
        }
        return Optional.empty();
    }

    private void compare(double[] last, double[] q) {
        for (int i = 0; i < q.length; i++) {
            double ratio = Math.abs(q[i] - last[i]) / largestSteps[i];
            if (ratio > worstRatio) {
                worstRatio = ratio;
                worstJoint = i;
            }
        }
    }

    private String describeJump(SpeedProfile profile) {
        return String.format(
                Locale.ROOT,
                "joint '%s' would have to jump: when the move takes %.1f s the joint is still too fast by a factor of"
                        + " %.1f; maybe the line passes a singular posture or a joint limit",
                chain.movingJoints().get(worstJoint).name(),
                profile.ticks() * tickSeconds,
                worstRatio);
    }

    private String describeMiss(Pose target, double share, double[] q) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "the tip cannot follow the line at (%.3f, %.3f, %.3f) m, %.0f %% of the way: %.1f mm and %.3f rad are"
                        + " left",
                target.position().x(),
                target.position().y(),
                target.position().z(),
                100 * share,
                1000 * solver.positionError(),
                solver.angleError()));
        for (int i = 0; i < q.length; i++) {
            if (q[i] <= lower[i] || q[i] >= upper[i]) {
                text.append(String.format(
                        Locale.ROOT,
                        "; joint '%s' is at its limit of %.4f",
                        chain.movingJoints().get(i).name(),
                        q[i]));
            }
        }
        return text.toString();
    }
}
