package org.vfsruntime.sim.rearrange;

import java.util.List;
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
 */
@SuppressWarnings("ArrayRecordComponent") // applied, never compared
record TableStart(double[] joints, List<Integer> shapes, List<Footprint> footprints) {
    private static final int SETTLE_TICKS = 4;

    TableStart {
        shapes = List.copyOf(shapes);
        footprints = List.copyOf(footprints);
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
                Footprint at = footprints.get(object);
                double z = ShapeSet.ALL.get(i).height() / 2 + 0.0003;
                simulation.place(body, new Pose(new Vec3(at.x(), at.y(), z), Quaternion.ofAxisAngle(Vec3.Z, at.yaw())));
            }
        }
        simulation.settle(SETTLE_TICKS);
    }
}
