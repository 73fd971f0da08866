package org.vfsruntime.sim.arm;

import org.jspecify.annotations.Nullable;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.physics.PhysicsEngine;
import org.vfsruntime.sim.physics.PhysicsWorld;
import org.vfsruntime.sim.physics.SceneDescription;

/** A scene in motion: an arm that follows joint targets exactly, a gripper with force, things that obey physics. */
public class ArmSimulation implements AutoCloseable {
    /** Control ticks per second. */
    public static final int TICKS_PER_SECOND = 20;

    private static final int STEPS_PER_TICK = 6;
    /** Fingers that are told to close and stay further apart than this hold something. */
    private static final double EMPTY_WIDTH = 0.006;

    private final ArmMotion arm;
    private final PhysicsWorld world;
    private final Hand hand;
    private final State pristine;
    private double[] joints;
    private double gripTarget;
    private double gripForce = 20;
    /** Of the joints; null when they have been set since. */
    private Pose @Nullable [] everyLink;

    private Runnable afterTick = () -> {};

    /** Everything, to continue from bit for bit. */
    @SuppressWarnings("ArrayRecordComponent") // handed back to be restored, never compared
    public record State(byte[] world, double[] joints, double gripTarget, double gripForce) {}

    /**
     * @param engine builds the physics
     * @param arm that moves
     * @param scene with the hand and the arm's links in it
     * @param hand which bodies and rails are the hand's
     */
    public ArmSimulation(PhysicsEngine engine, ArmMotion arm, SceneDescription scene, Hand hand) {
        this.arm = arm;
        this.hand = hand;
        this.world = engine.build(scene);
        this.joints = arm.ready();
        teleportArm(joints, 2 * Hand.FINGER_STROKE);
        this.pristine = save();
    }

    /** Forgets everything, so that what comes next does not depend on what was before. */
    public void reset() {
        restore(pristine);
    }

    /**
     * Puts the arm and its fingers somewhere, at rest.
     *
     * @param q [7] joint angles
     * @param width between the fingers, in metres
     */
    public void teleportArm(double[] q, double width) {
        joints = q.clone();
        everyLink = null;
        Pose tool = arm.tool(joints);
        world.place(hand.palm(), tool);
        world.place(hand.leftFinger(), finger(tool, 1, width));
        world.place(hand.rightFinger(), finger(tool, -1, width));
        Pose[] links = arm.linkPoses(joints);
        for (int i = 0; i < links.length; i++) {
            world.place(hand.firstLink() + i, links[i]);
        }
        grip(width, 20);
    }

    private static Pose finger(Pose tool, int side, double width) {
        double y = side * (Hand.FINGER_THICKNESS + width) / 2;
        return tool.compose(new Pose(new Vec3(0, y, 0), Quaternion.IDENTITY));
    }

    /**
     * @param width the fingers are to go to, in metres
     * @param newton force of each finger
     */
    public void grip(double width, double newton) {
        gripTarget = width;
        gripForce = newton;
        world.drive(hand.leftRail(), width / 2, newton);
        world.drive(hand.rightRail(), width / 2, newton);
    }

    /**
     * Lets one control period pass.
     *
     * @param target [7] joint angles at its end
     */
    public void tick(double[] target) {
        double[] from = joints;
        double[] q = new double[from.length];
        for (int step = 1; step <= STEPS_PER_TICK; step++) {
            double t = (double) step / STEPS_PER_TICK;
            for (int i = 0; i < q.length; i++) {
                q[i] = from[i] + t * (target[i] - from[i]);
            }
            moveArm(q);
            world.step();
        }
        joints = target.clone();
        afterTick.run();
    }

    /** @param action what is done at the end of every tick; it must not change anything here */
    public void afterTick(Runnable action) {
        afterTick = action;
    }

    private void moveArm(double[] q) {
        world.move(hand.palm(), arm.tool(q));
        Pose[] every = arm.everyLinkPose(q);
        everyLink = every;
        Pose[] links = arm.collidingOf(every);
        for (int i = 0; i < links.length; i++) {
            world.move(hand.firstLink() + i, links[i]);
        }
    }

    /** Lets time pass with the arm at rest. */
    public void settle(int ticks) {
        for (int i = 0; i < ticks; i++) {
            tick(joints);
        }
    }

    public double[] joints() {
        return joints.clone();
    }

    /** Poses of all links, in the order of {@link ArmMotion#everyLinkSolids()} and then of the hand. */
    Pose[] everyLinkPose() {
        Pose[] known = everyLink;
        if (known == null) {
            known = arm.everyLinkPose(joints);
            everyLink = known;
        }
        return known;
    }

    public Pose tool() {
        return arm.tool(joints);
    }

    public double gripWidth() {
        return world.sliderPosition(hand.leftRail()) + world.sliderPosition(hand.rightRail());
    }

    /** @return whether the gripper was told to close and something keeps it from doing so */
    public boolean isGrasping() {
        return gripTarget < EMPTY_WIDTH && gripWidth() > EMPTY_WIDTH;
    }

    /**
     * How far the fingers are pushed off their rails: what a wrist's force sensor would feel as contact.
     *
     * @return metres
     */
    public double strain() {
        Pose tool = tool();
        return Math.max(
                strain(tool, hand.leftFinger(), hand.leftRail(), 1),
                strain(tool, hand.rightFinger(), hand.rightRail(), -1));
    }

    /** @return whether the palm, which the physics does not stop at furniture, is where it must not be */
    public boolean isJammed() {
        return false;
    }

    private double strain(Pose tool, int body, int slider, int side) {
        Pose ideal = finger(tool, side, 2 * world.sliderPosition(slider));
        return ideal.position().minus(world.pose(body).position()).norm();
    }

    /** @return the world, for what a scenario adds to the arm */
    protected PhysicsWorld world() {
        return world;
    }

    /**
     * @param body index
     * @return where it is
     */
    public Pose pose(int body) {
        return world.pose(body);
    }

    public void place(int body, Pose pose) {
        world.place(body, pose);
    }

    public void park(int body, Pose pose) {
        world.park(body, pose);
    }

    public void kick(int body, double vx, double vy, double vz) {
        world.kick(body, vx, vy, vz);
    }

    public State save() {
        return new State(world.save(), joints.clone(), gripTarget, gripForce);
    }

    public void restore(State state) {
        world.restore(state.world());
        joints = state.joints().clone();
        everyLink = null;
        grip(state.gripTarget(), state.gripForce());
    }

    @Override
    public void close() {
        world.close();
    }
}
