package org.vfsruntime.sim.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.ChainSolver;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.trajectory.ArmTick;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment;
import org.vfsruntime.manipulation.trajectory.TrajectoryConfig;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.manipulation.trajectory.TrajectoryResult;
import org.vfsruntime.manipulation.urdf.Collision;
import org.vfsruntime.manipulation.urdf.CollisionShape;
import org.vfsruntime.sim.physics.Solid;

/** The arm: where its links are, how it gets to a place. For one thread at a time. */
public final class ArmMotion {
    /** Links nearer to the base stay clear of everything that moves on the desk. */
    private static final int FIRST_COLLIDING_LINK = 4;

    private static final int LAST_COLLIDING_LINK = 7;
    /** Fastest turn of the hand, in rad/s. */
    public static final double TURN_SPEED = 2.0;

    private final KinematicChain chain = DeskArm.chain();
    private final DampedLeastSquares inverse = new DampedLeastSquares(DeskArm.ikConfig());
    private final ChainSolver solver = inverse.solverFor(chain);
    private final TrajectoryPlanner trajectories = new TrajectoryPlanner(inverse, TrajectoryConfig.DEFAULT);
    private final int[] collidingLinks = collidingLinks();

    /** @return [7] joint angles of the ready posture */
    public double[] ready() {
        return DeskArm.ready();
    }

    /**
     * @param q [7] joint angles
     * @return where the tool is
     */
    public Pose tool(double[] q) {
        return chain.forward(q);
    }

    /**
     * @param q [7] joint angles
     * @return poses of the links that take part in the physics
     */
    public Pose[] linkPoses(double[] q) {
        return collidingOf(everyLinkPose(q));
    }

    /** Picks the links that take part in the physics out of {@link #everyLinkPose}. */
    Pose[] collidingOf(Pose[] all) {
        Pose[] poses = new Pose[collidingLinks.length];
        for (int i = 0; i < poses.length; i++) {
            poses[i] = all[collidingLinks[i]];
        }
        return poses;
    }

    /** @return their solids, in each link's frame */
    public List<List<Solid>> linkSolids() {
        List<List<Solid>> solids = new ArrayList<>();
        for (int link : collidingLinks) {
            solids.add(chain.links().get(link).collisions().stream()
                    .map(ArmMotion::solid)
                    .toList());
        }
        return solids;
    }

    /** @return the solids of all arm links from the base to the one that carries the hand, in each link's frame */
    public List<List<Solid>> everyLinkSolids() {
        return chain.links().stream()
                .limit(1L + collidingLinks[collidingLinks.length - 1])
                .map(link -> link.collisions().stream().map(ArmMotion::solid).toList())
                .toList();
    }

    /**
     * @param q [7] joint angles
     * @return poses of all links, in the order of {@link #everyLinkSolids()} and then of the hand
     */
    public Pose[] everyLinkPose(double[] q) {
        return chain.linkPoses(q);
    }

    private int[] collidingLinks() {
        List<String> names = chain.links().stream().map(link -> link.name()).toList();
        int count = LAST_COLLIDING_LINK - FIRST_COLLIDING_LINK + 1;
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = names.indexOf("link" + (FIRST_COLLIDING_LINK + i));
        }
        return indices;
    }

    private static Solid solid(Collision collision) {
        CollisionShape shape = collision.shape();
        Pose at = collision.origin();
        if (shape instanceof CollisionShape.Box box) {
            return new Solid.Box(at, box.size().x(), box.size().y(), box.size().z());
        }
        if (shape instanceof CollisionShape.Cylinder cylinder) {
            return new Solid.Cylinder(at, cylinder.radius(), cylinder.length());
        }
        if (shape instanceof CollisionShape.Capsule capsule) {
            return new Solid.Capsule(at, capsule.radius(), capsule.length());
        }
        double radius = ((CollisionShape.Sphere) shape).radius();
        return new Solid.Capsule(at, radius, radius * 0.01);
    }

    /**
     * @param at tool point in metres
     * @param fingerYaw of the finger axis about the vertical in radians
     * @param seed [7] joint angles to start from
     * @return [7] joint angles, empty when out of reach
     */
    public Optional<double[]> reach(Vec3 at, double fingerYaw, double[] seed) {
        double[] q = seed.clone();
        return solver.reach(handDown(at, fingerYaw), q) ? Optional.of(q) : Optional.empty();
    }

    /**
     * The hand looks the same turned by half a turn; the pose returned is the one that leaves the wrist nearer
     * to the middle of its range.
     *
     * @param at tool point in metres
     * @param fingerYaw of the finger axis about the vertical in radians
     * @param seed [7] joint angles of now
     * @return the tool pose with the hand straight down
     */
    public Pose down(Vec3 at, double fingerYaw, double[] seed) {
        Pose best = handDown(at, fingerYaw);
        double least = Double.POSITIVE_INFINITY;
        for (double yaw : new double[] {fingerYaw, fingerYaw + Math.PI}) {
            double[] q = seed.clone();
            Pose pose = handDown(at, yaw);
            if (solver.reach(pose, q) && Math.abs(q[q.length - 1]) < least) {
                least = Math.abs(q[q.length - 1]);
                best = pose;
            }
        }
        return best;
    }

    /**
     * @param at tool point in metres
     * @param fingerYaw of the finger axis about the vertical in radians
     * @return the tool pose with the hand straight down
     */
    public static Pose handDown(Vec3 at, double fingerYaw) {
        double yaw = Math.IEEEremainder(fingerYaw - Math.PI / 2, 2 * Math.PI);
        return DeskArm.handDown(at.x(), at.y(), at.z(), yaw);
    }

    /**
     * Plans a straight line of the tool point, at rest at both ends, no joint faster than its limit.
     *
     * @param from [7] joint angles
     * @param target tool pose at the end
     * @param speed of the tool point in m/s, where the joints allow it
     * @return [7] joint angles at the end of each control tick; empty when out of reach
     */
    public Optional<List<double[]>> line(double[] from, Pose target, double speed) {
        MotionProgram program = MotionProgram.of(new MotionSegment.MoveLinear(target, speed, TURN_SPEED));
        TrajectoryResult result = trajectories.plan(chain, program, from, 1.0 / ArmSimulation.TICKS_PER_SECOND);
        return result instanceof TrajectoryResult.Planned planned
                ? Optional.of(planned.ticks().stream().map(ArmTick::q).toList())
                : Optional.empty();
    }

    /**
     * @param orientation of the tool
     * @return the angle about the vertical of the finger axis
     */
    public static double fingerYaw(Quaternion orientation) {
        Vec3 axis = orientation.rotate(Vec3.Y);
        return Math.atan2(axis.y(), axis.x());
    }
}
