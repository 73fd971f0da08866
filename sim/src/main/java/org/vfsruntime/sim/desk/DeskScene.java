package org.vfsruntime.sim.desk;

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
import org.vfsruntime.sim.physics.SliderDescription;
import org.vfsruntime.sim.physics.Solid;

/**
 * The desk as bodies and sliders. The set of bodies never changes, so that a saved state fits every episode:
 * distractors that an episode does not use are parked out of sight.
 */
final class DeskScene {
    static final int TABLE = 0;
    static final int CABINET = 1;
    static final int DRAWER = 2;
    static final int FIRST_CUBE = 3;
    static final int FIRST_DISTRACTOR = 5;
    static final int DISTRACTORS = 3;
    static final int HAND = 8;

    static final int DRAWER_SLIDER = 0;
    static final int LEFT_SLIDER = 1;

    static final Hand HAND_BODIES = new Hand(HAND, LEFT_SLIDER);

    static final double STEP_SECONDS = 1.0 / 120;

    private static final int LAYER_FURNITURE = 0;
    private static final int LAYER_DRAWER = 1;
    private static final int LAYER_OBJECT = 2;
    private static final int LAYER_ARM = 3;
    private static final int LAYER_FINGER = 4;

    private DeskScene() {}

    /**
     * @param links collision solids of each arm link that takes part in the physics, in the link's frame
     * @return the scene; the hand is built at the origin with its fingers closed
     */
    static SceneDescription describe(List<List<Solid>> links) {
        List<BodyDescription> bodies = new ArrayList<>();
        bodies.add(fixed("table", List.of(box(0.5, 0, -0.025, 1.4, 1.4, 0.05))));
        bodies.add(fixed("cabinet", cabinet()));
        bodies.add(new BodyDescription(
                "drawer", Motion.DYNAMIC, LAYER_DRAWER, drawer(), 0.8, 0.6, DeskLayout.drawer(0), true));
        bodies.add(object("blue cube", cube(), 0.06, new Vec3(0.45, 0.05, DeskLayout.CUBE / 2)));
        bodies.add(object("red cube", cube(), 0.06, new Vec3(0.45, -0.05, DeskLayout.CUBE / 2)));
        for (int i = 0; i < DISTRACTORS; i++) {
            bodies.add(object("distractor " + (i + 1), distractor(i), 0.08, parkedDistractor(i)));
        }
        bodies.add(Hand.palm(LAYER_ARM));
        bodies.add(Hand.finger("left finger", 1, LAYER_FINGER));
        bodies.add(Hand.finger("right finger", -1, LAYER_FINGER));
        for (int i = 0; i < links.size(); i++) {
            bodies.add(arm("link body " + i, links.get(i), new Pose(new Vec3(0, 0, 5 + i), Quaternion.IDENTITY)));
        }
        List<SliderDescription> sliders = new ArrayList<>();
        sliders.add(
                new SliderDescription("drawer rail", -1, DRAWER, new Vec3(-1, 0, 0), 0, DeskLayout.DRAWER_STROKE, 2));
        sliders.addAll(HAND_BODIES.rails());
        List<LayerPair> ignored = List.of(
                new LayerPair(LAYER_FURNITURE, LAYER_FURNITURE),
                new LayerPair(LAYER_FURNITURE, LAYER_DRAWER),
                new LayerPair(LAYER_FURNITURE, LAYER_ARM),
                new LayerPair(LAYER_ARM, LAYER_ARM),
                new LayerPair(LAYER_ARM, LAYER_FINGER),
                new LayerPair(LAYER_FINGER, LAYER_FINGER));
        return new SceneDescription(bodies, sliders, ignored, STEP_SECONDS);
    }

    /**
     * @param index of a distractor
     * @return where it waits when it is not used
     */
    static Vec3 parkedDistractor(int index) {
        return new Vec3(10 + index, 10, 1);
    }

    /**
     * @param index of a distractor
     * @return the height of its centre when it stands on the table
     */
    static double distractorHeight(int index) {
        return index == 0 ? 0.03 : index == 1 ? 0.04 : 0.02;
    }

    private static BodyDescription fixed(String name, List<Solid> solids) {
        return new BodyDescription(name, Motion.FIXED, LAYER_FURNITURE, solids, 1, 0.6, Pose.IDENTITY, false);
    }

    private static BodyDescription arm(String name, List<Solid> solids, Pose pose) {
        return new BodyDescription(name, Motion.KINEMATIC, LAYER_ARM, solids, 1, 0.4, pose, false);
    }

    private static BodyDescription object(String name, List<Solid> solids, double mass, Vec3 at) {
        return new BodyDescription(
                name, Motion.DYNAMIC, LAYER_OBJECT, solids, mass, 0.6, new Pose(at, Quaternion.IDENTITY), true);
    }

    private static List<Solid> cube() {
        return List.of(box(0, 0, 0, DeskLayout.CUBE, DeskLayout.CUBE, DeskLayout.CUBE));
    }

    private static List<Solid> distractor(int index) {
        if (index == 1) {
            return List.of(new Solid.Cylinder(Pose.IDENTITY, 0.025, 0.08));
        }
        return index == 0 ? List.of(box(0, 0, 0, 0.05, 0.03, 0.06)) : List.of(box(0, 0, 0, 0.06, 0.05, 0.04));
    }

    private static List<Solid> drawer() {
        double depth = DeskLayout.DRAWER_DEPTH;
        double width = DeskLayout.DRAWER_WIDTH;
        double wall = DeskLayout.DRAWER_WALL;
        double bottom = DeskLayout.DRAWER_FLOOR_BOTTOM;
        double top = DeskLayout.DRAWER_WALL_TOP;
        double middle = (bottom + top) / 2;
        double height = top - bottom;
        double front = DeskLayout.DRAWER_FRONT_TOP;
        double thickness = DeskLayout.HANDLE_THICKNESS;
        double reach = DeskLayout.HANDLE_REACH;
        double post = DeskLayout.HANDLE_LENGTH / 2 - thickness / 2;
        return List.of(
                box(depth / 2, 0, (bottom + DeskLayout.DRAWER_FLOOR_TOP) / 2, depth, width, 0.008),
                box(depth / 2, width / 2 - wall / 2, middle, depth, wall, height),
                box(depth / 2, -width / 2 + wall / 2, middle, depth, wall, height),
                box(depth - wall / 2, 0, middle, wall, width, height),
                box(wall / 2, 0, (bottom + front) / 2, wall, width, front - bottom),
                box(-reach, 0, DeskLayout.HANDLE_Z, thickness, DeskLayout.HANDLE_LENGTH, thickness),
                box(-reach / 2, post, DeskLayout.HANDLE_Z, reach, thickness, thickness),
                box(-reach / 2, -post, DeskLayout.HANDLE_Z, reach, thickness, thickness));
    }

    private static List<Solid> cabinet() {
        double wall = DeskLayout.CABINET_WALL;
        double half = DeskLayout.CABINET_INNER_HALF;
        double depth = DeskLayout.CABINET_DEPTH;
        double x = DeskLayout.DRAWER_FRONT_X + DeskLayout.CABINET_FRONT_OFFSET;
        double y = DeskLayout.DRAWER_Y;
        double top = DeskLayout.CABINET_ROOF_TOP;
        double roof = top - DeskLayout.CABINET_ROOF_BOTTOM;
        return List.of(
                box(x + depth / 2, y + half + wall / 2, top / 2, depth, wall, top),
                box(x + depth / 2, y - half - wall / 2, top / 2, depth, wall, top),
                box(x + depth - wall / 2, y, top / 2, wall, 2 * half, top),
                box(x + depth / 2, y, top - roof / 2, depth, 2 * half, roof));
    }

    private static Solid box(double x, double y, double z, double lengthX, double lengthY, double lengthZ) {
        return new Solid.Box(new Pose(new Vec3(x, y, z), Quaternion.IDENTITY), lengthX, lengthY, lengthZ);
    }
}
