package org.vfsruntime.ros.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;

/** One number that an observation takes from the pose of a thing. Metres and radians. */
public enum FrameField {
    /** Position along x. */
    X,
    /** Position along y. */
    Y,
    /** Position along z. */
    Z,
    /** Quaternion. */
    QX,
    /** Quaternion. */
    QY,
    /** Quaternion. */
    QZ,
    /** Quaternion. */
    QW,
    /** Angle about the vertical of the frame's x axis, in (-π, π]. */
    YAW,
    /** For a thing that looks the same after a quarter turn: angle of its flattest axis, in (-π/4, π/4]. */
    QUARTER_YAW,
    /** Cosine of twice the angle of the frame's y axis: a hand turned by half a turn looks the same. */
    COS_2_YAW_OF_Y,
    /** Sine of twice the angle of the frame's y axis. */
    SIN_2_YAW_OF_Y,
    /** 1 when the thing is seen; all fields are 0 when it is not. */
    SEEN;

    private static final double QUARTER = Math.PI / 2;

    /** @return how robot.yaml writes it */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return how robot.yaml writes all of them */
    public static List<String> words() {
        return Arrays.stream(values()).map(FrameField::word).toList();
    }

    /**
     * @param pose of a thing that is seen, in the base frame
     * @return the number
     */
    public double of(Pose pose) {
        return switch (this) {
            case X -> pose.position().x();
            case Y -> pose.position().y();
            case Z -> pose.position().z();
            case QX -> pose.orientation().x();
            case QY -> pose.orientation().y();
            case QZ -> pose.orientation().z();
            case QW -> pose.orientation().w();
            case YAW -> yaw(pose, Vec3.X);
            case QUARTER_YAW -> quarterYaw(pose);
            case COS_2_YAW_OF_Y -> Math.cos(2 * yaw(pose, Vec3.Y));
            case SIN_2_YAW_OF_Y -> Math.sin(2 * yaw(pose, Vec3.Y));
            case SEEN -> 1;
        };
    }

    private static double yaw(Pose pose, Vec3 axis) {
        Vec3 turned = pose.orientation().rotate(axis);
        return Math.atan2(turned.y(), turned.x());
    }

    private static double quarterYaw(Pose pose) {
        double angle = 0;
        double flattest = Double.POSITIVE_INFINITY;
        for (Vec3 axis : List.of(Vec3.X, Vec3.Y, Vec3.Z)) {
            double rise = Math.abs(pose.orientation().rotate(axis).z());
            if (rise < flattest) {
                flattest = rise;
                angle = yaw(pose, axis);
            }
        }
        double folded = angle - QUARTER * Math.rint(angle / QUARTER);
        return folded <= -QUARTER / 2 ? folded + QUARTER : folded;
    }
}
