package org.vfsruntime.sim.camera;

import java.util.Arrays;
import java.util.List;

/**
 * Which shapes may throw a shadow where: a raster across the light, each cell with one bit per shape whose outline
 * covers it. A point asks the shapes of its own cell only.
 */
final class LightGrid {
    private static final int CELLS = 32;

    /** The ground, and what is as large, throws no shadow. */
    private static final float LARGE = 0.6f;

    private final List<Primitive> shapes;
    private final int words;
    private final long[] bits;
    private final float[] towards = new float[3];
    private final float[] across = new float[3];
    private final float[] along = new float[3];
    private final float[][] outlines;
    private final float[] bounds = new float[4];

    LightGrid(List<Primitive> shapes) {
        this.shapes = shapes;
        this.words = (shapes.size() + 63) / 64;
        this.bits = new long[CELLS * CELLS * words];
        this.outlines = new float[shapes.size()][4];
    }

    /** Prepares for the shapes where they are now; those that are not shown are left out. */
    void prepare(float[] lamp, boolean[] shown) {
        System.arraycopy(lamp, 0, towards, 0, 3);
        boolean steep = Math.abs(lamp[2]) > 0.9f;
        float[] other = steep ? new float[] {1, 0, 0} : new float[] {0, 0, 1};
        cross(other, lamp, across);
        float length = (float) Math.sqrt(dot(across, across[0], across[1], across[2]));
        for (int i = 0; i < 3; i++) {
            across[i] /= length;
        }
        cross(lamp, across, along);
        Arrays.fill(bits, 0);
        float[] all = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int s = 0; s < shapes.size(); s++) {
            if (shown[s] && throwsShadow(shapes.get(s))) {
                outline(shapes.get(s), outlines[s]);
                all[0] = Math.min(all[0], outlines[s][0]);
                all[1] = Math.min(all[1], outlines[s][1]);
                all[2] = Math.max(all[2], outlines[s][2]);
                all[3] = Math.max(all[3], outlines[s][3]);
            }
        }
        System.arraycopy(all, 0, bounds, 0, 4);
        for (int s = 0; s < shapes.size(); s++) {
            if (shown[s] && throwsShadow(shapes.get(s))) {
                mark(s);
            }
        }
    }

    private static boolean throwsShadow(Primitive shape) {
        return !shape.endless && Math.max(shape.half[0], Math.max(shape.half[1], shape.half[2])) < LARGE;
    }

    private void outline(Primitive shape, float[] box) {
        float[] o = shape.origin;
        float u = dot(across, o[0], o[1], o[2]);
        float v = dot(along, o[0], o[1], o[2]);
        float du = 0;
        float dv = 0;
        for (int i = 0; i < 3; i++) {
            float ax = shape.axes[3 * i];
            float ay = shape.axes[3 * i + 1];
            float az = shape.axes[3 * i + 2];
            du += Math.abs(dot(across, ax, ay, az)) * shape.half[i];
            dv += Math.abs(dot(along, ax, ay, az)) * shape.half[i];
        }
        box[0] = u - du;
        box[1] = v - dv;
        box[2] = u + du;
        box[3] = v + dv;
    }

    private void mark(int s) {
        int u1 = cell(outlines[s][2], 0);
        int v1 = cell(outlines[s][3], 1);
        for (int v = cell(outlines[s][1], 1); v <= v1; v++) {
            for (int u = cell(outlines[s][0], 0); u <= u1; u++) {
                bits[(v * CELLS + u) * words + (s >> 6)] |= 1L << (s & 63);
            }
        }
    }

    private int cell(float position, int axis) {
        float size = bounds[2 + axis] - bounds[axis];
        return Math.max(0, Math.min(CELLS - 1, (int) ((position - bounds[axis]) / size * CELLS)));
    }

    /** @return whether a shape other than its own stands between a point and the lamp */
    boolean isShaded(float px, float py, float pz, int own) {
        float u = dot(across, px, py, pz);
        float v = dot(along, px, py, pz);
        if (!(u >= bounds[0] && u <= bounds[2] && v >= bounds[1] && v <= bounds[3])) {
            return false;
        }
        int at = (cell(v, 1) * CELLS + cell(u, 0)) * words;
        for (int word = 0; word < words; word++) {
            long left = bits[at + word];
            while (left != 0) {
                int s = 64 * word + Long.numberOfTrailingZeros(left);
                left &= left - 1;
                if (s != own && isHit(shapes.get(s), px, py, pz)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHit(Primitive shape, float px, float py, float pz) {
        float ox = px - shape.origin[0];
        float oy = py - shape.origin[1];
        float oz = pz - shape.origin[2];
        return shape.hit(
                        shape.local(0, ox, oy, oz),
                        shape.local(1, ox, oy, oz),
                        shape.local(2, ox, oy, oz),
                        shape.local(0, towards[0], towards[1], towards[2]),
                        shape.local(1, towards[0], towards[1], towards[2]),
                        shape.local(2, towards[0], towards[1], towards[2]))
                < Primitive.NEVER;
    }

    private static float dot(float[] a, float x, float y, float z) {
        return a[0] * x + a[1] * y + a[2] * z;
    }

    private static void cross(float[] a, float[] b, float[] result) {
        result[0] = a[1] * b[2] - a[2] * b[1];
        result[1] = a[2] * b[0] - a[0] * b[2];
        result[2] = a[0] * b[1] - a[1] * b[0];
    }
}
