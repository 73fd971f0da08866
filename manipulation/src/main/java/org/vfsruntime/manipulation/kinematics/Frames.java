package org.vfsruntime.manipulation.kinematics;

/**
 * Arithmetic on frames in flat arrays: x, y, z, then the quaternion x, y, z, w. The same formulas as the
 * records of the geometry package, without their allocations: the solver runs them for every control tick.
 */
final class Frames {
    private Frames() {}

    /** Writes a · b; the target must not overlap the sources. */
    static void compose(double[] a, int i, double[] b, int j, double[] out, int k) {
        double x = a[i + 3];
        double y = a[i + 4];
        double z = a[i + 5];
        double w = a[i + 6];
        double vx = b[j];
        double vy = b[j + 1];
        double vz = b[j + 2];
        double tx = 2 * (y * vz - z * vy);
        double ty = 2 * (z * vx - x * vz);
        double tz = 2 * (x * vy - y * vx);
        out[k] = a[i] + vx + w * tx + y * tz - z * ty;
        out[k + 1] = a[i + 1] + vy + w * ty + z * tx - x * tz;
        out[k + 2] = a[i + 2] + vz + w * tz + x * ty - y * tx;
        multiply(x, y, z, w, b[j + 3], b[j + 4], b[j + 5], b[j + 6], out, k + 3);
    }

    /** Turns the frame about an axis given in the frame itself. */
    static void turn(double[] frame, int i, double[] axis, int j, double angle) {
        double s = Math.sin(0.5 * angle);
        double c = Math.cos(0.5 * angle);
        multiply(
                frame[i + 3],
                frame[i + 4],
                frame[i + 5],
                frame[i + 6],
                s * axis[j],
                s * axis[j + 1],
                s * axis[j + 2],
                c,
                frame,
                i + 3);
    }

    /** Moves the frame along an axis given in the frame itself. */
    static void slide(double[] frame, int i, double[] axis, int j, double distance) {
        double x = frame[i + 3];
        double y = frame[i + 4];
        double z = frame[i + 5];
        double w = frame[i + 6];
        double vx = distance * axis[j];
        double vy = distance * axis[j + 1];
        double vz = distance * axis[j + 2];
        double tx = 2 * (y * vz - z * vy);
        double ty = 2 * (z * vx - x * vz);
        double tz = 2 * (x * vy - y * vx);
        frame[i] += vx + w * tx + y * tz - z * ty;
        frame[i + 1] += vy + w * ty + z * tx - x * tz;
        frame[i + 2] += vz + w * tz + x * ty - y * tx;
    }

    /** Writes the direction, turned by the frame's orientation. */
    static void rotate(double[] frame, int i, double[] direction, int j, double[] out, int k) {
        double x = frame[i + 3];
        double y = frame[i + 4];
        double z = frame[i + 5];
        double w = frame[i + 6];
        double vx = direction[j];
        double vy = direction[j + 1];
        double vz = direction[j + 2];
        double tx = 2 * (y * vz - z * vy);
        double ty = 2 * (z * vx - x * vz);
        double tz = 2 * (x * vy - y * vx);
        out[k] = vx + w * tx + y * tz - z * ty;
        out[k + 1] = vy + w * ty + z * tx - x * tz;
        out[k + 2] = vz + w * tz + x * ty - y * tx;
    }

    /**
     * Writes the step from the frame to the target: [6] metres, then the rotation vector in the outer frame,
     * radians, the shorter way round.
     */
    static void difference(double[] target, double[] frame, int i, double[] out) {
        out[0] = target[0] - frame[i];
        out[1] = target[1] - frame[i + 1];
        out[2] = target[2] - frame[i + 2];
        double x = -frame[i + 3];
        double y = -frame[i + 4];
        double z = -frame[i + 5];
        double w = frame[i + 6];
        double bx = target[6] * x + target[3] * w + target[4] * z - target[5] * y;
        double by = target[6] * y - target[3] * z + target[4] * w + target[5] * x;
        double bz = target[6] * z + target[3] * y - target[4] * x + target[5] * w;
        double bw = target[6] * w - target[3] * x - target[4] * y - target[5] * z;
        double sine = Math.sqrt(bx * bx + by * by + bz * bz);
        double scale = bw < 0 ? -2 : 2;
        if (sine > 1e-9) {
            scale *= Math.atan2(sine, Math.abs(bw)) / sine;
        }
        out[3] = scale * bx;
        out[4] = scale * by;
        out[5] = scale * bz;
    }

    private static void multiply(
            double ax,
            double ay,
            double az,
            double aw,
            double bx,
            double by,
            double bz,
            double bw,
            double[] out,
            int k) {
        out[k] = aw * bx + ax * bw + ay * bz - az * by;
        out[k + 1] = aw * by - ax * bz + ay * bw + az * bx;
        out[k + 2] = aw * bz + ax * by - ay * bx + az * bw;
        out[k + 3] = aw * bw - ax * bx - ay * by - az * bz;
    }
}
