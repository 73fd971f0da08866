package org.vfsruntime.sim.arm;

import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.BodyDescription.Motion;
import org.vfsruntime.sim.physics.SliderDescription;
import org.vfsruntime.sim.physics.Solid;

/**
 * The hand as bodies: a palm that goes exactly where it is told, and two fingers on rails that hold by friction.
 * Lengths in metres, in the tool's frame: z out of the hand, the fingers slide along y.
 *
 * @param palm index of the palm's body; the left finger is the next one, then the right finger, then the arm's links
 * @param leftRail index of the left finger's slider; the right one's is the next
 */
public record Hand(int palm, int leftRail) {
    /** Thickness of a finger along the axis on which it slides. */
    public static final double FINGER_THICKNESS = 0.012;
    /** Width of a finger across that axis. */
    public static final double FINGER_WIDTH = 0.02;
    /** How far a finger reaches beyond the tool point. */
    public static final double FINGER_TIP = 0.008;
    /** How far each finger slides. */
    public static final double FINGER_STROKE = 0.04;

    /** From the tool point up to the palm's lower face. */
    public static final double PALM_ABOVE_TOOL = 0.048;

    /** Half the palm's length across the fingers' axis. */
    public static final double PALM_HALF_X = 0.02;
    /** Half the palm's length along the fingers' axis. */
    public static final double PALM_HALF_Y = 0.10;

    private static final double PALM_HEIGHT = 0.06;

    int leftFinger() {
        return palm + 1;
    }

    int rightFinger() {
        return palm + 2;
    }

    int firstLink() {
        return palm + 3;
    }

    int rightRail() {
        return leftRail + 1;
    }

    /**
     * @param layer of the arm
     * @return the palm, built at the origin
     */
    public static BodyDescription palm(int layer) {
        Pose centre = new Pose(new Vec3(0, 0, -PALM_ABOVE_TOOL - PALM_HEIGHT / 2), Quaternion.IDENTITY);
        Solid solid = new Solid.Box(centre, 2 * PALM_HALF_X, 2 * PALM_HALF_Y, PALM_HEIGHT);
        return new BodyDescription("hand", Motion.KINEMATIC, layer, List.of(solid), 1, 0.4, Pose.IDENTITY, false);
    }

    /**
     * @param name for messages
     * @param side 1 for the left finger, -1 for the right one
     * @param layer of the fingers
     * @return the finger of a closed hand at the origin
     */
    public static BodyDescription finger(String name, int side, int layer) {
        double y = side * FINGER_THICKNESS / 2;
        double length = 0.045 + FINGER_TIP;
        Pose centre = new Pose(new Vec3(0, 0, FINGER_TIP - length / 2), Quaternion.IDENTITY);
        Solid solid = new Solid.Box(centre, FINGER_WIDTH, FINGER_THICKNESS, length);
        Pose pose = new Pose(new Vec3(0, y, 0), Quaternion.IDENTITY);
        return new BodyDescription(name, Motion.DYNAMIC, layer, List.of(solid), 0.1, 1.2, pose, false);
    }

    /** @return the fingers' rails, left and right */
    public List<SliderDescription> rails() {
        return List.of(
                new SliderDescription("left finger rail", palm, leftFinger(), Vec3.Y, 0, FINGER_STROKE, 0),
                new SliderDescription(
                        "right finger rail", palm, rightFinger(), new Vec3(0, -1, 0), 0, FINGER_STROKE, 0));
    }
}
