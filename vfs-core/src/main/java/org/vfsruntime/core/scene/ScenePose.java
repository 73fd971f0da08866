package org.vfsruntime.core.scene;

import org.vfsruntime.core.InvalidInputException;

/**
 * Where a frame is, seen from another one: p_outer = (x, y, z) + q · p_inner.
 *
 * @param x metres
 * @param y metres
 * @param z metres
 * @param qx of the unit quaternion qw + qx i + qy j + qz k
 * @param qy of the unit quaternion
 * @param qz of the unit quaternion
 * @param qw its scalar part
 */
public record ScenePose(float x, float y, float z, float qx, float qy, float qz, float qw) {
    /** The frame itself. */
    public static final ScenePose IDENTITY = new ScenePose(0, 0, 0, 0, 0, 0, 1);

    /** Floats of one pose. */
    public static final int FLOATS = 7;

    /** How far a quaternion's square may be from 1: that of rounding, not of another length. */
    private static final float TOLERANCE = 1e-3f;

    /** Checks the parts. */
    public ScenePose {
        // Words only where they are needed: a film makes thousands of poses.
        if (!isValid(x, y, z, qx, qy, qz, qw)) {
            throw new InvalidInputException("pose was (" + x + ", " + y + ", " + z + "), (" + qx + ", " + qy + ", " + qz
                    + ", " + qw + ") but must have a finite position and a quaternion of length 1");
        }
    }

    static boolean isValid(float x, float y, float z, float qx, float qy, float qz, float qw) {
        float square = qx * qx + qy * qy + qz * qz + qw * qw;
        return Math.abs(square - 1) <= TOLERANCE && Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z);
    }

    /**
     * @param x metres
     * @param y metres
     * @param z metres
     * @return a frame that is moved and not turned
     */
    public static ScenePose at(double x, double y, double z) {
        return new ScenePose((float) x, (float) y, (float) z, 0, 0, 0, 1);
    }
}
