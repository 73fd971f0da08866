package org.vfsruntime.sim.rearrange;

import java.util.List;
import java.util.OptionalInt;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.Hand;

/**
 * Where everything is when an episode begins.
 *
 * @param joints [7] joint angles
 * @param shapes [n] indices into {@link ShapeSet#ALL}, no two the same
 * @param footprints [n] where the objects stand
 * @param lying index of an object that has fallen over; empty for none
 * @param goal pairs that are to be near, where this is the middle of a task; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // applied, never compared
record TableStart(
        double[] joints,
        List<Integer> shapes,
        List<Footprint> footprints,
        OptionalInt lying,
        List<PairDraw.Pair> goal) {
    private static final int SETTLE_TICKS = 4;
    private static final double ABOVE = 0.0003;

    TableStart {
        shapes = List.copyOf(shapes);
        footprints = List.copyOf(footprints);
        goal = List.copyOf(goal);
    }

    /** A table on which everything stands, and nothing is to be done. */
    static TableStart standing(double[] joints, List<Integer> shapes, List<Footprint> footprints) {
        return new TableStart(joints, shapes, footprints, OptionalInt.empty(), List.of());
    }

    /** Puts the simulation into this state and lets things come to rest. */
    void apply(RearrangeSimulation simulation) {
        simulation.reset();
        simulation.use(shapes);
        simulation.teleportArm(joints, 2 * Hand.FINGER_STROKE);
        for (int i = 0; i < ShapeSet.ALL.size(); i++) {
            int body = RearrangeScene.FIRST_OBJECT + i;
            int object = shapes.indexOf(i);
            if (object < 0) {
                simulation.park(body, RearrangeScene.parked(i));
            } else {
                simulation.place(body, pose(object, ShapeSet.ALL.get(i)));
            }
        }
        simulation.settle(SETTLE_TICKS);
    }

    private Pose pose(int object, ObjectShape shape) {
        Footprint at = footprints.get(object);
        Quaternion turned = Quaternion.ofAxisAngle(Vec3.Z, at.yaw());
        boolean lies = lying.isPresent() && lying.getAsInt() == object;
        double half = lies ? shape.halfY() : shape.height() / 2;
        Vec3 place = new Vec3(at.x(), at.y(), half + ABOVE);
        return new Pose(place, lies ? turned.multiply(Quaternion.ofAxisAngle(Vec3.X, Math.PI / 2)) : turned);
    }
}
