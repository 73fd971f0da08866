package org.vfsruntime.manipulation.trajectory;

import java.util.Arrays;
import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;

/** One part of a motion program. */
public sealed interface MotionSegment {
    /**
     * Brings the tip to a pose on a straight line, turning along the shorter way meanwhile. For a turn of
     * exactly half a circle both ways are equally short and rounding decides, so put a pose between.
     *
     * @param target of the tip in the chain's base frame
     * @param metresPerSecond largest speed of the tip, finite, &gt; 0
     * @param radiansPerSecond largest angular speed of the tip, finite, &gt; 0
     */
    record MoveLinear(Pose target, double metresPerSecond, double radiansPerSecond) implements MotionSegment {
        /** Checks the speeds. */
        public MoveLinear {
            new Faults()
                    .require(isPositive(metresPerSecond), "speed of a straight move", metresPerSecond, "be > 0 m/s")
                    .require(
                            isPositive(radiansPerSecond),
                            "angular speed of a straight move",
                            radiansPerSecond,
                            "be > 0 rad/s")
                    .throwIfAny();
        }
    }

    /**
     * A straight move that is meant to meet something: contact ends this segment and the program goes on with the next
     * one, where contact on any other move ends the program. Planned like the plain move, as if nothing were met.
     *
     * @param move as far as it goes when nothing is met
     */
    record MoveUntilContact(MoveLinear move) implements MotionSegment {}

    /**
     * Brings the tip straight up to a height, from wherever it is; nothing to do where it is higher already.
     *
     * @param height of the tip in the chain's base frame, metres, finite
     * @param metresPerSecond largest speed of the tip, finite, &gt; 0
     * @param radiansPerSecond largest angular speed of the tip, finite, &gt; 0
     */
    record Rise(double height, double metresPerSecond, double radiansPerSecond) implements MotionSegment {
        /** Checks the height and the speeds. */
        public Rise {
            new Faults()
                    .require(Double.isFinite(height), "height to rise to", height, "be finite")
                    .require(isPositive(metresPerSecond), "speed of a rise", metresPerSecond, "be > 0 m/s")
                    .require(isPositive(radiansPerSecond), "angular speed of a rise", radiansPerSecond, "be > 0 rad/s")
                    .throwIfAny();
        }

        /**
         * @param tip where it is
         * @return the straight move that rises from there
         */
        public MoveLinear from(Pose tip) {
            Vec3 at = tip.position();
            Vec3 above = new Vec3(at.x(), at.y(), Math.max(at.z(), height));
            return new MoveLinear(new Pose(above, tip.orientation()), metresPerSecond, radiansPerSecond);
        }
    }

    /**
     * Brings all joints to their positions at the same time, each at a speed profile of the same form.
     *
     * @param q [dof] finite; copied in and out
     * @param speedFraction share of the joints' velocity limits, in (0, 1]
     */
    @SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
    record MoveJoints(double[] q, double speedFraction) implements MotionSegment {
        /** Checks and copies. */
        public MoveJoints {
            q = q.clone();
            new Faults()
                    .require(
                            Arrays.stream(q).allMatch(Double::isFinite),
                            "joint positions of a joint move",
                            Arrays.toString(q),
                            "be finite")
                    .require(
                            speedFraction > 0 && speedFraction <= 1,
                            "speed fraction of a joint move",
                            speedFraction,
                            "lie in (0, 1]")
                    .throwIfAny();
        }

        @Override
        public double[] q() {
            return q.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof MoveJoints move
                    && Arrays.equals(q, move.q)
                    && Double.compare(speedFraction, move.speedFraction) == 0;
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(q) + Double.hashCode(speedFraction);
        }

        @Override
        public String toString() {
            return "MoveJoints[q=" + Arrays.toString(q) + ", speedFraction=" + speedFraction + "]";
        }
    }

    /**
     * Commands the gripper and holds the arm still while it settles.
     *
     * @param width metres between the fingertips, finite, ≥ 0
     * @param forceNewton largest force of the fingers, finite, ≥ 0
     */
    record Grip(double width, double forceNewton) implements MotionSegment {
        /** Checks the parts. */
        public Grip {
            new Faults()
                    .require(Double.isFinite(width) && width >= 0, "grip width", width, "be finite and ≥ 0 m")
                    .require(
                            Double.isFinite(forceNewton) && forceNewton >= 0,
                            "grip force",
                            forceNewton,
                            "be finite and ≥ 0 N")
                    .throwIfAny();
        }
    }

    /**
     * Holds everything still.
     *
     * @param seconds finite, ≥ 0
     */
    record Dwell(double seconds) implements MotionSegment {
        /** Checks the duration. */
        public Dwell {
            new Faults()
                    .require(Double.isFinite(seconds) && seconds >= 0, "dwell", seconds, "be finite and ≥ 0 s")
                    .throwIfAny();
        }
    }

    private static boolean isPositive(double value) {
        return Double.isFinite(value) && value > 0;
    }
}
