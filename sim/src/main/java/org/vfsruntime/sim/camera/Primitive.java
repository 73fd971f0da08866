package org.vfsruntime.sim.camera;

import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;

/**
 * One convex shape, placed anew for every picture. Rays are intersected in its own frame, where a box is a box along
 * the axes (Kay and Kajiya's slabs) and the round ones have quadratic equations.
 */
final class Primitive {
    /** No hit. */
    static final float NEVER = Float.POSITIVE_INFINITY;

    private static final float NEAREST = 1e-4f;

    private enum Kind {
        BOX,
        CYLINDER,
        CAPSULE,
        PLANE
    }

    final int solid;
    final ScenePart part;
    private final Kind kind;
    private final float x;
    private final float y;
    private final float z;
    /** Half of the box around it, in its frame. */
    final float[] half;

    final boolean endless;

    /** Axes of the frame in the world, one after the other, and its origin. */
    final float[] axes = new float[9];

    final float[] origin = new float[3];

    Primitive(int solid, ScenePart part) {
        this.solid = solid;
        this.part = part;
        SceneShape shape = part.shape();
        if (shape instanceof SceneShape.Box box) {
            kind = Kind.BOX;
            x = box.halfX();
            y = box.halfY();
            z = box.halfZ();
            half = new float[] {x, y, z};
        } else if (shape instanceof SceneShape.Cylinder cylinder) {
            kind = Kind.CYLINDER;
            x = cylinder.radius();
            y = x;
            z = cylinder.halfLength();
            half = new float[] {x, x, z};
        } else if (shape instanceof SceneShape.Capsule capsule) {
            kind = Kind.CAPSULE;
            x = capsule.radius();
            y = x;
            z = capsule.halfLength();
            half = new float[] {x, x, z + x};
        } else {
            kind = Kind.PLANE;
            x = NEVER;
            y = NEVER;
            z = 0;
            half = new float[] {x, y, z};
        }
        endless = kind == Kind.PLANE;
    }

    /** Puts the shape where the solid's pose, seven numbers from {@code at} on, and its own in the solid say. */
    void place(float[] pose, int at) {
        ScenePose own = part.at();
        float ax = pose[at + 3];
        float ay = pose[at + 4];
        float az = pose[at + 5];
        float aw = pose[at + 6];
        float[] m = new float[9];
        matrix(ax, ay, az, aw, m);
        for (int i = 0; i < 3; i++) {
            origin[i] = pose[at + i] + m[i] * own.x() + m[3 + i] * own.y() + m[6 + i] * own.z();
        }
        matrix(
                aw * own.qx() + ax * own.qw() + ay * own.qz() - az * own.qy(),
                aw * own.qy() - ax * own.qz() + ay * own.qw() + az * own.qx(),
                aw * own.qz() + ax * own.qy() - ay * own.qx() + az * own.qw(),
                aw * own.qw() - ax * own.qx() - ay * own.qy() - az * own.qz(),
                axes);
    }

    private static void matrix(float qx, float qy, float qz, float qw, float[] m) {
        m[0] = 1 - 2 * (qy * qy + qz * qz);
        m[1] = 2 * (qx * qy + qw * qz);
        m[2] = 2 * (qx * qz - qw * qy);
        m[3] = 2 * (qx * qy - qw * qz);
        m[4] = 1 - 2 * (qx * qx + qz * qz);
        m[5] = 2 * (qy * qz + qw * qx);
        m[6] = 2 * (qx * qz + qw * qy);
        m[7] = 2 * (qy * qz - qw * qx);
        m[8] = 1 - 2 * (qx * qx + qy * qy);
    }

    /** @return component i of a direction in this frame */
    float local(int i, float wx, float wy, float wz) {
        return axes[3 * i] * wx + axes[3 * i + 1] * wy + axes[3 * i + 2] * wz;
    }

    /** @return where a ray, given in this frame, first enters, in lengths of its direction; or {@link #NEVER} */
    float hit(float ox, float oy, float oz, float dx, float dy, float dz) {
        return switch (kind) {
            case BOX -> box(ox, oy, oz, dx, dy, dz);
            case CYLINDER -> cylinder(ox, oy, oz, dx, dy, dz);
            case CAPSULE -> capsule(ox, oy, oz, dx, dy, dz);
            case PLANE -> after(-oz / dz);
        };
    }

    private static float after(float t) {
        return t > NEAREST ? t : NEVER;
    }

    private float box(float ox, float oy, float oz, float dx, float dy, float dz) {
        float ix = 1 / dx;
        float iy = 1 / dy;
        float iz = 1 / dz;
        float a = (-x - ox) * ix;
        float b = (x - ox) * ix;
        float near = Math.min(a, b);
        float far = Math.max(a, b);
        a = (-y - oy) * iy;
        b = (y - oy) * iy;
        near = Math.max(near, Math.min(a, b));
        far = Math.min(far, Math.max(a, b));
        a = (-z - oz) * iz;
        b = (z - oz) * iz;
        near = Math.max(near, Math.min(a, b));
        far = Math.min(far, Math.max(a, b));
        return near <= far ? after(near) : NEVER;
    }

    /** The side, or else the end that the ray comes upon. */
    private float cylinder(float ox, float oy, float oz, float dx, float dy, float dz) {
        float t = side(ox, oy, dx, dy);
        if (t < NEVER && Math.abs(oz + t * dz) <= z) {
            return after(t);
        }
        float end = ((dz < 0 ? z : -z) - oz) / dz;
        float px = ox + end * dx;
        float py = oy + end * dy;
        return px * px + py * py <= x * x ? after(end) : NEVER;
    }

    private float capsule(float ox, float oy, float oz, float dx, float dy, float dz) {
        float t = side(ox, oy, dx, dy);
        if (t < NEVER && Math.abs(oz + t * dz) <= z) {
            return after(t);
        }
        return Math.min(ball(ox, oy, oz - z, dx, dy, dz), ball(ox, oy, oz + z, dx, dy, dz));
    }

    private float side(float ox, float oy, float dx, float dy) {
        float a = dx * dx + dy * dy;
        float b = ox * dx + oy * dy;
        float c = ox * ox + oy * oy - x * x;
        float root = b * b - a * c;
        return root < 0 || a == 0 ? NEVER : (-b - (float) Math.sqrt(root)) / a;
    }

    private float ball(float ox, float oy, float oz, float dx, float dy, float dz) {
        float a = dx * dx + dy * dy + dz * dz;
        float b = ox * dx + oy * dy + oz * dz;
        float c = ox * ox + oy * oy + oz * oz - x * x;
        float root = b * b - a * c;
        return root < 0 ? NEVER : after((-b - (float) Math.sqrt(root)) / a);
    }

    /**
     * @param px of a point on the surface, in this frame
     * @param normal receives the outward normal in the world
     */
    void normal(float px, float py, float pz, float[] normal) {
        float nx = 0;
        float ny = 0;
        float nz = 0;
        if (kind == Kind.BOX) {
            float ex = Math.abs(px) - x;
            float ey = Math.abs(py) - y;
            float ez = Math.abs(pz) - z;
            if (ex >= ey && ex >= ez) {
                nx = Math.signum(px);
            } else if (ey >= ez) {
                ny = Math.signum(py);
            } else {
                nz = Math.signum(pz);
            }
        } else if (kind == Kind.PLANE) {
            nz = 1;
        } else if (kind == Kind.CYLINDER && Math.abs(pz) > z - 1e-5f) {
            nz = Math.signum(pz);
        } else {
            nx = px / x;
            ny = py / x;
            nz = kind == Kind.CAPSULE ? (pz - Math.max(-z, Math.min(z, pz))) / x : 0;
        }
        for (int i = 0; i < 3; i++) {
            normal[i] = axes[i] * nx + axes[3 + i] * ny + axes[6 + i] * nz;
        }
    }
}
