package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.Hand;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.BodyDescription.Motion;
import org.vfsruntime.sim.physics.SceneDescription;
import org.vfsruntime.sim.physics.SceneDescription.LayerPair;
import org.vfsruntime.sim.physics.Solid;

/** The table as bodies. Their set never changes, so that a saved state fits every episode. */
final class RearrangeScene {
    static final int TABLE = 0;
    static final int FIRST_OBJECT = 1;
    static final int HAND = FIRST_OBJECT + ShapeSet.ALL.size();
    static final Hand HAND_BODIES = new Hand(HAND, 0);
    static final double TABLE_THICKNESS = 0.05;

    private static final int LAYER_FURNITURE = 0;
    private static final int LAYER_OBJECT = 1;
    private static final int LAYER_ARM = 2;
    private static final int LAYER_FINGER = 3;
    private static final double STEP_SECONDS = 1.0 / 120;

    private RearrangeScene() {}

    /**
     * @param links collision solids of each arm link that takes part in the physics, in the link's frame
     * @return the scene; the hand is built at the origin with its fingers closed
     */
    static SceneDescription describe(List<List<Solid>> links) {
        List<BodyDescription> bodies = new ArrayList<>();
        bodies.add(new BodyDescription(
                "table", Motion.FIXED, LAYER_FURNITURE, List.of(table()), 1, 0.6, Pose.IDENTITY, false));
        for (int i = 0; i < ShapeSet.ALL.size(); i++) {
            ObjectShape shape = ShapeSet.ALL.get(i);
            bodies.add(new BodyDescription(
                    "object " + i,
                    Motion.DYNAMIC,
                    LAYER_OBJECT,
                    List.of(solid(shape)),
                    shape.massKilograms(),
                    shape.friction(),
                    parked(i),
                    true));
        }
        bodies.add(Hand.palm(LAYER_ARM));
        bodies.add(Hand.finger("left finger", 1, LAYER_FINGER));
        bodies.add(Hand.finger("right finger", -1, LAYER_FINGER));
        for (int i = 0; i < links.size(); i++) {
            Pose pose = new Pose(new Vec3(0, 0, 5 + i), Quaternion.IDENTITY);
            bodies.add(new BodyDescription(
                    "link body " + i, Motion.KINEMATIC, LAYER_ARM, links.get(i), 1, 0.4, pose, false));
        }
        List<LayerPair> ignored = List.of(
                new LayerPair(LAYER_FURNITURE, LAYER_FURNITURE),
                new LayerPair(LAYER_FURNITURE, LAYER_ARM),
                new LayerPair(LAYER_ARM, LAYER_ARM),
                new LayerPair(LAYER_ARM, LAYER_FINGER),
                new LayerPair(LAYER_FINGER, LAYER_FINGER));
        return new SceneDescription(bodies, HAND_BODIES.rails(), ignored, STEP_SECONDS);
    }

    /**
     * @param object index into {@link ShapeSet#ALL}
     * @return where it waits when it is not used
     */
    static Pose parked(int object) {
        return new Pose(new Vec3(10 + object, 10, 1), Quaternion.IDENTITY);
    }

    static Solid table() {
        double x = (TableLayout.FRONT + TableLayout.BACK) / 2;
        Pose centre = new Pose(new Vec3(x, 0, -TABLE_THICKNESS / 2), Quaternion.IDENTITY);
        return new Solid.Box(centre, TableLayout.FRONT - TableLayout.BACK, 2 * TableLayout.SIDE, TABLE_THICKNESS);
    }

    static Solid solid(ObjectShape shape) {
        return shape.round()
                ? new Solid.Cylinder(Pose.IDENTITY, shape.halfX(), shape.height())
                : new Solid.Box(Pose.IDENTITY, 2 * shape.halfX(), 2 * shape.halfY(), shape.height());
    }
}
