package org.vfsruntime.sim.camera;

import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * A lens over a raster: the ray through the middle of pixel (column, row) has the direction
 * {@code forward + u(column) · right + v(row) · up}.
 */
final class View {
    final float[] eye;
    final float[] forward;
    final float[] right;
    final float[] up;
    /** Half the extent of the picture at distance 1, across. */
    final float tanX;
    /** Half the extent of the picture at distance 1, upwards. */
    final float tanY;

    final int width;
    final int height;

    View(Lens lens, int width, int height) {
        Vec3 f = lens.target().minus(lens.eye()).normalised();
        Vec3 r = f.cross(Vec3.Z).normalised();
        Vec3 u = r.cross(f);
        this.eye = floats(lens.eye());
        this.forward = floats(f);
        this.right = floats(r);
        this.up = floats(u);
        this.tanY = (float) Math.tan(lens.view() / 2);
        this.tanX = tanY * width / height;
        this.width = width;
        this.height = height;
    }

    float u(int column) {
        return (2 * (column + 0.5f) / width - 1) * tanX;
    }

    float v(int row) {
        return (1 - 2 * (row + 0.5f) / height) * tanY;
    }

    private static float[] floats(Vec3 v) {
        return new float[] {(float) v.x(), (float) v.y(), (float) v.z()};
    }
}
