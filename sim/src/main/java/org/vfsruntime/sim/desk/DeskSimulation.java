package org.vfsruntime.sim.desk;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.physics.PhysicsEngine;
import org.vfsruntime.sim.physics.PhysicsWorld;

/** The desk in motion: an arm that follows joint targets exactly, a gripper with force, things that obey physics. */
final class DeskSimulation implements AutoCloseable {
    /** Control ticks per second. */
    static final int TICKS_PER_SECOND = 20;

    private static final int STEPS_PER_TICK = 6;
    /** Fingers that are told to close and stay further apart than this hold something. */
    private static final double EMPTY_WIDTH = 0.006;

    private final ArmMotion arm;
    private final PhysicsWorld world;
    private final State pristine;
    private double[] joints;
    private double gripTarget;
    private double gripForce = 20;
    private Runnable afterTick = () -> {};

    /** Everything, to continue from bit for bit. */
    record State(byte[] world, double[] joints, double gripTarget, double gripForce) {}

    DeskSimulation(PhysicsEngine engine, ArmMotion arm) {
        this.arm = arm;
        this.world = engine.build(DeskScene.describe(arm.linkSolids()));
        this.joints = arm.ready();
        teleportArm(joints, 2 * DeskScene.FINGER_STROKE);
        this.pristine = save();
    }

    /** Forgets everything, so that what comes next does not depend on what was before. */
    void reset() {
        restore(pristine);
    }

    /**
     * Puts the arm and its fingers somewhere, at rest.
     *
     * @param q [7] joint angles
     * @param width between the fingers, in metres
     */
    void teleportArm(double[] q, double width) {
        joints = q.clone();
        Pose tool = arm.tool(joints);
        world.place(DeskScene.HAND, tool);
        world.place(DeskScene.LEFT_FINGER, finger(tool, 1, width));
        world.place(DeskScene.RIGHT_FINGER, finger(tool, -1, width));
        Pose[] links = arm.linkPoses(joints);
        for (int i = 0; i < links.length; i++) {
            world.place(DeskScene.FIRST_LINK + i, links[i]);
        }
        grip(width, 20);
    }

    private static Pose finger(Pose tool, int side, double width) {
        double y = side * (DeskScene.FINGER_THICKNESS + width) / 2;
        return tool.compose(new Pose(new Vec3(0, y, 0), Quaternion.IDENTITY));
    }

    /**
     * @param width the fingers are to go to, in metres
     * @param newton force of each finger
     */
    void grip(double width, double newton) {
        gripTarget = width;
        gripForce = newton;
        world.drive(DeskScene.LEFT_SLIDER, width / 2, newton);
        world.drive(DeskScene.RIGHT_SLIDER, width / 2, newton);
    }

    /**
     * Lets one control period pass.
     *
     * @param target [7] joint angles at its end
     */
    void tick(double[] target) {
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
    void afterTick(Runnable action) {
        afterTick = action;
    }

    private void moveArm(double[] q) {
        world.move(DeskScene.HAND, arm.tool(q));
        Pose[] links = arm.linkPoses(q);
        for (int i = 0; i < links.length; i++) {
            world.move(DeskScene.FIRST_LINK + i, links[i]);
        }
    }

    /** Lets time pass with the arm at rest. */
    void settle(int ticks) {
        for (int i = 0; i < ticks; i++) {
            tick(joints);
        }
    }

    double[] joints() {
        return joints.clone();
    }

    Pose tool() {
        return arm.tool(joints);
    }

    double gripWidth() {
        return world.sliderPosition(DeskScene.LEFT_SLIDER) + world.sliderPosition(DeskScene.RIGHT_SLIDER);
    }

    /** @return whether the gripper was told to close and something keeps it from doing so */
    boolean isGrasping() {
        return gripTarget < EMPTY_WIDTH && gripWidth() > EMPTY_WIDTH;
    }

    /**
     * How far the fingers are pushed off their rails: what a wrist's force sensor would feel as contact.
     *
     * @return metres
     */
    double strain() {
        Pose tool = tool();
        return Math.max(
                strain(tool, DeskScene.LEFT_FINGER, DeskScene.LEFT_SLIDER, 1),
                strain(tool, DeskScene.RIGHT_FINGER, DeskScene.RIGHT_SLIDER, -1));
    }

    /** @return whether the palm, which the physics does not stop at furniture, is inside the cabinet */
    boolean isPalmInCabinet() {
        Pose tool = tool();
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) == 0 ? DeskScene.PALM_HALF_X : -DeskScene.PALM_HALF_X;
            double y = (corner & 2) == 0 ? DeskScene.PALM_HALF_Y : -DeskScene.PALM_HALF_Y;
            if (DeskLayout.isInCabinet(tool.transform(new Vec3(x, y, -DeskScene.PALM_ABOVE_TOOL)))) {
                return true;
            }
        }
        return false;
    }

    private double strain(Pose tool, int body, int slider, int side) {
        Pose ideal = finger(tool, side, 2 * world.sliderPosition(slider));
        return ideal.position().minus(world.pose(body).position()).norm();
    }

    double drawerOpening() {
        return world.sliderPosition(DeskScene.DRAWER_SLIDER);
    }

    Pose pose(int body) {
        return world.pose(body);
    }

    Vec3 cube(Cube cube) {
        return world.pose(cube.body()).position();
    }

    void place(int body, Pose pose) {
        world.place(body, pose);
    }

    void park(int body, Pose pose) {
        world.park(body, pose);
    }

    void kick(int body, double vx, double vy, double vz) {
        world.kick(body, vx, vy, vz);
    }

    State save() {
        return new State(world.save(), joints.clone(), gripTarget, gripForce);
    }

    void restore(State state) {
        world.restore(state.world());
        joints = state.joints().clone();
        grip(state.gripTarget(), state.gripForce());
    }

    /** @return all that can be seen of the bodies, to compare episodes bit by bit */
    double[] fingerprint() {
        List<Integer> bodies = List.of(
                DeskScene.DRAWER, Cube.BLUE.body(), Cube.RED.body(), DeskScene.LEFT_FINGER, DeskScene.RIGHT_FINGER);
        double[] values = new double[7 * bodies.size()];
        for (int i = 0; i < bodies.size(); i++) {
            Pose pose = world.pose(bodies.get(i));
            double[] part = {
                pose.position().x(),
                pose.position().y(),
                pose.position().z(),
                pose.orientation().x(),
                pose.orientation().y(),
                pose.orientation().z(),
                pose.orientation().w()
            };
            System.arraycopy(part, 0, values, 7 * i, part.length);
        }
        return Arrays.copyOf(values, values.length);
    }

    @Override
    public void close() {
        world.close();
    }
}
