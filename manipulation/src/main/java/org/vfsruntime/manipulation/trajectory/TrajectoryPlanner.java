package org.vfsruntime.manipulation.trajectory;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.kinematics.KinematicChain;

/**
 * Turns motion programs into joint positions per control tick. Between ticks the consumer moves the joints at
 * constant speed. Every tick keeps the joints' position and velocity limits; a straight move that is too fast
 * for a joint becomes slower as a whole. Deterministic and thread-safe.
 */
public final class TrajectoryPlanner {
    private final DampedLeastSquares inverse;
    private final TrajectoryConfig config;

    /**
     * @param inverse brings the tip along straight lines; its restarts are not used
     * @param config how to time motions
     */
    public TrajectoryPlanner(DampedLeastSquares inverse, TrajectoryConfig config) {
        this.inverse = inverse;
        this.config = config;
    }

    /**
     * Plans from rest with the config's gripper command.
     *
     * @param chain the arm
     * @param program what to do
     * @param qStart [dof] where the joints are
     * @param tickSeconds the control period, finite, &gt; 0
     * @return the ticks, or which segment cannot be driven and why
     * @throws InvalidInputException when a number of joints does not fit the chain, or the start is not finite
     *     or too far outside the limits
     */
    public TrajectoryResult plan(KinematicChain chain, MotionProgram program, double[] qStart, double tickSeconds) {
        return plan(chain, program, qStart, config.startGrip(), tickSeconds);
    }

    /**
     * Plans from rest.
     *
     * @param chain the arm
     * @param program what to do
     * @param qStart [dof] where the joints are
     * @param startGrip what the gripper is commanded until the program says otherwise
     * @param tickSeconds the control period, finite, &gt; 0
     * @return the ticks, or which segment cannot be driven and why
     * @throws InvalidInputException when a number of joints does not fit the chain, or the start is not finite
     *     or too far outside the limits
     */
    public TrajectoryResult plan(
            KinematicChain chain,
            MotionProgram program,
            double[] qStart,
            MotionSegment.Grip startGrip,
            double tickSeconds) {
        check(chain, program, qStart, tickSeconds);
        StraightLine straight = new StraightLine(chain, inverse.solverFor(chain), config, tickSeconds);
        JointLine joints = new JointLine(chain, config, tickSeconds);
        TickBuffer ticks = new TickBuffer(config.maxTicks(), joints.clamped(qStart), startGrip);
        List<MotionSegment> segments = program.segments();
        for (int i = 0; i < segments.size(); i++) {
            ticks.beginSegment(i);
            MotionSegment segment = resolved(segments.get(i), chain, ticks);
            Optional<String> problem = append(segment, ticks, straight, joints, tickSeconds);
            if (problem.isPresent()) {
                return new TrajectoryResult.Unreachable(i, problem.get());
            }
        }
        return new TrajectoryResult.Planned(ticks.toList());
    }

    /** @return the segment as a plain one, from where the ticks so far lead */
    private static MotionSegment resolved(MotionSegment segment, KinematicChain chain, TickBuffer ticks) {
        if (segment instanceof MotionSegment.MoveUntilContact touch) {
            return touch.move();
        }
        return segment instanceof MotionSegment.Rise rise ? rise.from(chain.forward(ticks.q())) : segment;
    }

    /** @return why the segment cannot be driven, empty when it can and is appended */
    private Optional<String> append(
            MotionSegment segment, TickBuffer ticks, StraightLine straight, JointLine joints, double tickSeconds) {
        if (segment instanceof MotionSegment.MoveLinear move) {
            return straight.append(move, ticks);
        }
        if (segment instanceof MotionSegment.MoveJoints move) {
            return joints.append(move, ticks);
        }
        double seconds = config.gripSettleSeconds();
        if (segment instanceof MotionSegment.Grip grip) {
            ticks.grip(grip);
        } else if (segment instanceof MotionSegment.Dwell dwell) {
            seconds = dwell.seconds();
        }
        return ticks.hold(SpeedProfile.wholeTicks(seconds, tickSeconds));
    }

    private void check(KinematicChain chain, MotionProgram program, double[] qStart, double tickSeconds) {
        chain.checked(qStart, "joint positions at the start");
        double[] lower = chain.lower();
        double[] upper = chain.upper();
        Faults faults = new Faults()
                .require(Double.isFinite(tickSeconds) && tickSeconds > 0, "tick", tickSeconds, "be finite and > 0 s");
        for (int i = 0; i < qStart.length; i++) {
            faults.require(
                    qStart[i] >= lower[i] - config.largestMiss() && qStart[i] <= upper[i] + config.largestMiss(),
                    "start of joint '" + chain.movingJoints().get(i).name() + "'",
                    qStart[i],
                    "lie in [" + lower[i] + ", " + upper[i] + "]");
        }
        faults.throwIfAny();
        for (MotionSegment segment : program.segments()) {
            if (segment instanceof MotionSegment.MoveJoints move) {
                chain.checked(move.q(), "joint positions of a joint move");
            }
        }
    }
}
