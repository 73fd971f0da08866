package org.vfsruntime.ros.robot;

import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.motion.SkillMotion;
import org.vfsruntime.manipulation.trajectory.ArmTick;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.manipulation.trajectory.TrajectoryResult;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.safety.Pace;
import org.vfsruntime.ros.safety.PacedPath;
import org.vfsruntime.ros.safety.ZoneGuard;

/** Plans motions, slows them down, and looks at where they lead. For one thread at a time. */
final class MotionPlans {
    private final KinematicChain chain;
    private final TrajectoryPlanner planner;
    private final Pace pace;
    private final ZoneGuard guard;
    private final double tickSeconds;

    /** One segment, ready to be sent or not. */
    sealed interface SegmentPlan {
        /** @param path to follow; without points when the arm is there already */
        record Path(PacedPath path) implements SegmentPlan {}

        /** @param why one line */
        record Impossible(String why) implements SegmentPlan {}
    }

    MotionPlans(KinematicChain chain, TrajectoryPlanner planner, RobotConfig config) {
        this.chain = chain;
        this.planner = planner;
        this.pace = new Pace(chain, config.safety());
        this.guard = new ZoneGuard(chain, config.safety());
        this.tickSeconds = config.arm().tickSeconds();
    }

    /** Looks at the whole of a motion, from where the arm is. */
    Prepared prepare(Skill skill, SkillMotion motion, double[] q) {
        if (motion instanceof SkillMotion.Refused refused) {
            return new Prepared.Declined(refused.reason());
        }
        SkillMotion.Commanded commanded = (SkillMotion.Commanded) motion;
        TrajectoryResult result = planner.plan(chain, commanded.program(), q, tickSeconds);
        if (result instanceof TrajectoryResult.Unreachable unreachable) {
            return new Prepared.Declined(
                    "out of reach in part " + (unreachable.segment() + 1) + " of the motion: " + unreachable.reason());
        }
        List<double[]> points = points((TrajectoryResult.Planned) result);
        Optional<String> objection = guard.objection(skill, q, points);
        if (objection.isPresent()) {
            return new Prepared.Declined("not safe: " + objection.get());
        }
        List<Vec3> toolPath =
                points.stream().map(point -> chain.forward(point).position()).toList();
        return new Prepared.Ready(commanded.program(), commanded.retreat(), toolPath);
    }

    /** Plans one segment anew from where the arm is now, and looks at it again. */
    SegmentPlan segment(Skill skill, MotionSegment segment, double[] q) {
        TrajectoryResult result = planner.plan(chain, MotionProgram.of(segment), q, tickSeconds);
        if (result instanceof TrajectoryResult.Unreachable unreachable) {
            return new SegmentPlan.Impossible("out of reach: " + unreachable.reason());
        }
        List<double[]> points = points((TrajectoryResult.Planned) result);
        return guard.objection(skill, q, points)
                .<SegmentPlan>map(why -> new SegmentPlan.Impossible("not safe: " + why))
                .orElseGet(() -> new SegmentPlan.Path(pace.slow(q, points, tickSeconds)));
    }

    private static List<double[]> points(TrajectoryResult.Planned planned) {
        return planned.ticks().stream().map(ArmTick::q).toList();
    }
}
