package org.vfsruntime.manipulation.geometry;

import org.vfsruntime.core.InvalidInputException;

/**
 * A rotation as a unit quaternion w + xi + yj + zk, normalised on construction. q and −q are the same
 * rotation but not equal records; compare with {@link #angleTo}.
 *
 * @param x finite
 * @param y finite
 * @param z finite
 * @param w finite, the scalar part
 */
public record Quaternion(double x, double y, double z, double w) {
    /** No rotation. */
    public static final Quaternion IDENTITY = new Quaternion(0, 0, 0, 1);

    /** Normalises. */
    public Quaternion {
        double square = x * x + y * y + z * z + w * w;
        if (!(square > 1e-18 && square < 1e18)) {
            throw new InvalidInputException("quaternion was (" + x + ", " + y + ", " + z + ", " + w
                    + ") but must be finite with a norm in [1e-9, 1e9]");
        }
        // A unit quaternion keeps its bits, so that copying one changes nothing.
        if (Math.abs(square - 1) > 1e-15) {
            double scale = 1 / Math.sqrt(square);
            x *= scale;
            y *= scale;
            z *= scale;
            w *= scale;
        }
    }

    /**
     * @param axis any length ≥ 1e-9
     * @param angle radians, right-handed
     * @return the rotation about the axis
     */
    public static Quaternion ofAxisAngle(Vec3 axis, double angle) {
        Vec3 unit = axis.normalised();
        double s = Math.sin(angle / 2);
        return new Quaternion(unit.x() * s, unit.y() * s, unit.z() * s, Math.cos(angle / 2));
    }

    /**
     * URDF's convention: about the fixed x axis by roll, then the fixed y axis by pitch, then the fixed z axis
     * by yaw: R = Rz(yaw) · Ry(pitch) · Rx(roll).
     *
     * @param roll radians
     * @param pitch radians
     * @param yaw radians
     * @return the rotation
     */
    public static Quaternion ofRpy(double roll, double pitch, double yaw) {
        return ofAxisAngle(Vec3.Z, yaw).multiply(ofAxisAngle(Vec3.Y, pitch)).multiply(ofAxisAngle(Vec3.X, roll));
    }

    /** @return this · other: first other, then this */
    public Quaternion multiply(Quaternion other) {
        return new Quaternion(
                w * other.x + x * other.w + y * other.z - z * other.y,
                w * other.y - x * other.z + y * other.w + z * other.x,
                w * other.z + x * other.y - y * other.x + z * other.w,
                w * other.w - x * other.x - y * other.y - z * other.z);
    }

    /** @return the inverse rotation */
    public Quaternion conjugate() {
        return new Quaternion(-x, -y, -z, w);
    }

    /** @return the vector after the rotation */
    public Vec3 rotate(Vec3 v) {
        double tx = 2 * (y * v.z() - z * v.y());
        double ty = 2 * (z * v.x() - x * v.z());
        double tz = 2 * (x * v.y() - y * v.x());
        return new Vec3(
                v.x() + w * tx + y * tz - z * ty, v.y() + w * ty + z * tx - x * tz, v.z() + w * tz + x * ty - y * tx);
    }

    /** @return the angle between the two rotations in [0, π] radians */
    public double angleTo(Quaternion other) {
        Quaternion between = conjugate().multiply(other);
        double sine = Math.sqrt(between.x * between.x + between.y * between.y + between.z * between.z);
        return 2 * Math.atan2(sine, Math.abs(between.w));
    }

    /**
     * Turns at constant speed along the shorter way. For rotations exactly π apart both ways are equally
     * short; which one is taken follows from the signs of the components.
     *
     * @param other the end
     * @param t in [0, 1]: 0 is this, 1 is other
     * @return the rotation between
     */
    public Quaternion slerp(Quaternion other, double t) {
        double dot = x * other.x + y * other.y + z * other.z + w * other.w;
        double sign = dot < 0 ? -1 : 1;
        double half = angleTo(other) / 2;
        double a = 1 - t;
        double b = t;
        if (half > 1e-6) {
            a = Math.sin((1 - t) * half) / Math.sin(half);
            b = Math.sin(t * half) / Math.sin(half);
        }
        b *= sign;
        return new Quaternion(a * x + b * other.x, a * y + b * other.y, a * z + b * other.z, a * w + b * other.w);
    }
}
