package org.vfsruntime.sim.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * Takes pictures of a scene: for every pixel the first surface along its ray, lit by a lamp with hard shadows and by
 * light from around. A picture is a pure function of where things are and of the {@link Look}; the same on every
 * machine. For one thread at a time; allocates next to nothing.
 *
 * <p>Fast because a shape is asked only by the pixels inside the outline of the box around it, and a shadow only by the
 * shapes in the way (see {@link LightGrid}).
 */
public final class RayCaster {
    private static final int LARGEST = 4096;
    private static final float SKY_SIDE = 0.5f;

    private final List<SceneSolid> solids;
    private final List<Primitive> shapes = new ArrayList<>();
    private final LightGrid shadows;
    private final int width;
    private final int height;
    private final int rays;
    private final float[] depth;
    private final int[] nearest;
    private final float[] brightness;
    private final boolean[] shown;
    private final float[] poses;
    private final Finish[] finishes;
    private final float[] normal = new float[3];
    private final float[] lamp = new float[3];

    /**
     * @param scene what there is
     * @param width of pictures in pixels, in [1, 4096]
     * @param height of pictures in pixels, in [1, 4096]
     * @param smooth whether four rays are cast for each pixel, which makes edges smooth at four times the cost
     */
    public RayCaster(Scene scene, int width, int height, boolean smooth) {
        new Faults()
                .require(width >= 1 && width <= LARGEST, "width of the picture", width, "lie in [1, " + LARGEST + "]")
                .require(
                        height >= 1 && height <= LARGEST,
                        "height of the picture",
                        height,
                        "lie in [1, " + LARGEST + "]")
                .throwIfAny();
        this.solids = scene.solids();
        for (int i = 0; i < solids.size(); i++) {
            for (ScenePart part : solids.get(i).parts()) {
                shapes.add(new Primitive(i, part));
            }
        }
        this.shadows = new LightGrid(shapes);
        this.width = width;
        this.height = height;
        this.rays = smooth ? 2 : 1;
        int pixels = width * height * rays * rays;
        this.depth = new float[pixels];
        this.nearest = new int[pixels];
        this.brightness = new float[3 * pixels];
        this.shown = new boolean[shapes.size()];
        this.poses = new float[ScenePose.FLOATS * solids.size()];
        this.finishes = new Finish[solids.size()];
    }

    /** @return numbers of a picture: width · height · 3 */
    public int size() {
        return 3 * width * height;
    }

    /**
     * Takes a picture.
     *
     * @param moving poses of the scene's moving solids, seven numbers each as in {@link
     *     org.vfsruntime.core.scene.SceneFrame}, in order
     * @param at where the first one begins
     * @param look how it looks
     * @param rgb receives [height, width, 3], red, green and blue of each pixel in [0, 255], upper left first
     */
    public void render(float[] moving, int at, Look look, byte[] rgb) {
        arrange(moving, at, look);
        View view = new View(look.lens(), width * rays, height * rays);
        Vec3 towards = look.light().towards().normalised();
        lamp[0] = (float) towards.x();
        lamp[1] = (float) towards.y();
        lamp[2] = (float) towards.z();
        shadows.prepare(lamp, shown);
        Arrays.fill(depth, Primitive.NEVER);
        Arrays.fill(nearest, -1);
        for (int s = 0; s < shapes.size(); s++) {
            if (shown[s]) {
                cast(s, view);
            }
        }
        shade(view, look);
        if (rays > 1) {
            average();
        }
        SensorNoise.add(brightness, size(), (float) look.noise(), look.noiseSeed());
        for (int i = 0; i < size(); i++) {
            rgb[i] = (byte) Math.max(0, Math.min(255, (int) (255 * brightness[i] + 0.5f)));
        }
    }

    private void arrange(float[] moving, int at, Look look) {
        int from = at;
        for (int i = 0; i < solids.size(); i++) {
            SceneSolid solid = solids.get(i);
            if (solid.moves()) {
                System.arraycopy(moving, from, poses, ScenePose.FLOATS * i, ScenePose.FLOATS);
                from += ScenePose.FLOATS;
            } else {
                ScenePose p = solid.start();
                float[] row = {p.x(), p.y(), p.z(), p.qx(), p.qy(), p.qz(), p.qw()};
                System.arraycopy(row, 0, poses, ScenePose.FLOATS * i, row.length);
            }
            finishes[i] = look.finishes().get(solid.name());
        }
        for (int s = 0; s < shapes.size(); s++) {
            Primitive shape = shapes.get(s);
            shown[s] = !look.hidden().contains(solids.get(shape.solid).name());
            shape.place(poses, ScenePose.FLOATS * shape.solid);
        }
    }

    /** Asks the pixels inside the outline of the box around a shape. */
    private void cast(int s, View view) {
        Primitive shape = shapes.get(s);
        int[] window = new int[4];
        if (!Window.of(shape, view, window)) {
            return;
        }
        float ex = view.eye[0] - shape.origin[0];
        float ey = view.eye[1] - shape.origin[1];
        float ez = view.eye[2] - shape.origin[2];
        float[] o = new float[3];
        float[] f = new float[3];
        float[] r = new float[3];
        float[] u = new float[3];
        for (int i = 0; i < 3; i++) {
            o[i] = shape.local(i, ex, ey, ez);
            f[i] = shape.local(i, view.forward[0], view.forward[1], view.forward[2]);
            r[i] = shape.local(i, view.right[0], view.right[1], view.right[2]);
            u[i] = shape.local(i, view.up[0], view.up[1], view.up[2]);
        }
        for (int row = window[1]; row <= window[3]; row++) {
            float b = view.v(row);
            for (int column = window[0]; column <= window[2]; column++) {
                float a = view.u(column);
                float t = shape.hit(
                        o[0],
                        o[1],
                        o[2],
                        f[0] + a * r[0] + b * u[0],
                        f[1] + a * r[1] + b * u[1],
                        f[2] + a * r[2] + b * u[2]);
                int pixel = row * view.width + column;
                if (t < depth[pixel]) {
                    depth[pixel] = t;
                    nearest[pixel] = s;
                }
            }
        }
    }

    private void shade(View view, Look look) {
        for (int row = 0; row < view.height; row++) {
            float b = view.v(row);
            for (int column = 0; column < view.width; column++) {
                float a = view.u(column);
                float dx = view.forward[0] + a * view.right[0] + b * view.up[0];
                float dy = view.forward[1] + a * view.right[1] + b * view.up[1];
                float dz = view.forward[2] + a * view.right[2] + b * view.up[2];
                int pixel = row * view.width + column;
                if (nearest[pixel] < 0) {
                    background(pixel, dz / (float) Math.sqrt(dx * dx + dy * dy + dz * dz), look);
                } else {
                    float t = depth[pixel];
                    surface(pixel, view.eye[0] + t * dx, view.eye[1] + t * dy, view.eye[2] + t * dz, look.light());
                }
            }
        }
    }

    private void background(int pixel, float height, Look look) {
        float share = Math.max(0, Math.min(1, SKY_SIDE + SKY_SIDE * height));
        SceneColour low = look.ground();
        SceneColour high = look.sky();
        brightness[3 * pixel] = low.red() + share * (high.red() - low.red());
        brightness[3 * pixel + 1] = low.green() + share * (high.green() - low.green());
        brightness[3 * pixel + 2] = low.blue() + share * (high.blue() - low.blue());
    }

    private void surface(int pixel, float px, float py, float pz, Light light) {
        Primitive shape = shapes.get(nearest[pixel]);
        float ox = px - shape.origin[0];
        float oy = py - shape.origin[1];
        float oz = pz - shape.origin[2];
        float x = shape.local(0, ox, oy, oz);
        float y = shape.local(1, ox, oy, oz);
        shape.normal(x, y, shape.local(2, ox, oy, oz), normal);
        float facing = normal[0] * lamp[0] + normal[1] * lamp[1] + normal[2] * lamp[2];
        boolean lit = facing > 0 && !shadows.isShaded(px, py, pz, nearest[pixel]);
        float amount =
                (float) light.ambient() * (0.75f + 0.25f * normal[2]) + (lit ? (float) light.lamp() * facing : 0);
        Finish finish = finishes[shape.solid];
        SceneColour colour = finish == null ? shape.part.colour() : finish.colour();
        if (finish != null) {
            amount *= finish.shade(x, y);
        }
        brightness[3 * pixel] = amount * colour.red();
        brightness[3 * pixel + 1] = amount * colour.green();
        brightness[3 * pixel + 2] = amount * colour.blue();
    }

    private void average() {
        int line = 3 * rays * width;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                for (int c = 0; c < 3; c++) {
                    int from = 2 * row * line + 6 * column + c;
                    brightness[3 * (row * width + column) + c] = 0.25f
                            * (brightness[from]
                                    + brightness[from + 3]
                                    + brightness[from + line]
                                    + brightness[from + line + 3]);
                }
            }
        }
    }
}
