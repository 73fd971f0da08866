package org.vfsruntime.sim.camera;

/** The pixels that may see a shape. */
final class Window {
    private static final float NEAR = 0.02f;

    private Window() {}

    /**
     * @param window receives the first column, the first row, the last column and the last row
     * @return whether there are any
     */
    static boolean of(Primitive shape, View view, int[] window) {
        window[0] = 0;
        window[1] = 0;
        window[2] = view.width - 1;
        window[3] = view.height - 1;
        if (shape.endless) {
            return true;
        }
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        int behind = 0;
        for (int corner = 0; corner < 8; corner++) {
            float a = (corner & 1) == 0 ? shape.half[0] : -shape.half[0];
            float b = (corner & 2) == 0 ? shape.half[1] : -shape.half[1];
            float c = (corner & 4) == 0 ? shape.half[2] : -shape.half[2];
            float[] m = shape.axes;
            float x = shape.origin[0] + a * m[0] + b * m[3] + c * m[6] - view.eye[0];
            float y = shape.origin[1] + a * m[1] + b * m[4] + c * m[7] - view.eye[1];
            float z = shape.origin[2] + a * m[2] + b * m[5] + c * m[8] - view.eye[2];
            float far = dot(view.forward, x, y, z);
            if (far < NEAR) {
                behind++;
            } else {
                float u = dot(view.right, x, y, z) / far;
                float v = dot(view.up, x, y, z) / far;
                left = Math.min(left, u);
                right = Math.max(right, u);
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        if (behind > 0) {
            // Partly behind the eye, its outline is no polygon of its corners: every pixel may see it.
            return behind < 8;
        }
        window[0] = Math.max(0, (int) ((left / view.tanX + 1) / 2 * view.width - 0.5f));
        window[2] = Math.min(view.width - 1, (int) ((right / view.tanX + 1) / 2 * view.width));
        window[1] = Math.max(0, (int) ((1 - high / view.tanY) / 2 * view.height - 0.5f));
        window[3] = Math.min(view.height - 1, (int) ((1 - low / view.tanY) / 2 * view.height));
        return left < view.tanX && right > -view.tanX && low < view.tanY && high > -view.tanY;
    }

    private static float dot(float[] a, float x, float y, float z) {
        return a[0] * x + a[1] * y + a[2] * z;
    }
}
