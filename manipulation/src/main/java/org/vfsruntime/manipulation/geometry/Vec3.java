package org.vfsruntime.manipulation.geometry;

import org.vfsruntime.core.InvalidInputException;

/**
 * A point or a direction.
 *
 * @param x finite, metres where it is a point
 * @param y finite
 * @param z finite
 */
public record Vec3(double x, double y, double z) {
    /** The origin. */
    public static final Vec3 ZERO = new Vec3(0, 0, 0);

    /** The first unit vector. */
    public static final Vec3 X = new Vec3(1, 0, 0);

    /** The second unit vector. */
    public static final Vec3 Y = new Vec3(0, 1, 0);

    /** The third unit vector. */
    public static final Vec3 Z = new Vec3(0, 0, 1);

    /** Checks that all components are finite. */
    public Vec3 {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new InvalidInputException("vector was (" + x + ", " + y + ", " + z + ") but must be finite");
        }
    }

    /** @return the sum */
    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    /** @return this − other */
    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    /** @return every component times the factor */
    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    /** @return the scalar product */
    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** @return the vector product, right-handed */
    public Vec3 cross(Vec3 other) {
        return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** @return the length, ≥ 0 */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    /** @return the distance of two points, ≥ 0 */
    public double distanceTo(Vec3 other) {
        return minus(other).norm();
    }

    /**
     * @return the vector of length 1 in this direction
     * @throws InvalidInputException when this is too short (&lt; 1e-9) to have a direction
     */
    public Vec3 normalised() {
        double norm = norm();
        if (norm < 1e-9) {
            throw new InvalidInputException("direction was " + this + " but must have a length of at least 1e-9");
        }
        return times(1 / norm);
    }
}
