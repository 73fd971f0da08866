package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.camera.RayCaster;
import org.vfsruntime.sim.drawing.Drawing;
import org.vfsruntime.sim.physics.Solid;

/**
 * Makes the pictures that {@link RearrangeSight#CAMERA} observations stand for. A picture follows from the observation
 * alone, the same on every machine. For one thread at a time.
 */
public final class RearrangeCamera {
    /** Pixels of a picture across: what can be reached is wider than deep. */
    public static final int WIDTH = 160;

    /** Pixels of a picture upwards. */
    public static final int HEIGHT = 80;

    /** Looks there are; the first one is the usual look. As many kinds of sensor noise. */
    public static final int LOOKS = RearrangeSight.SEEDS;

    private static final Scene SCENE = scene();
    private static final int SHAPES = ShapeSet.ALL.size();

    private final RayCaster caster;
    private final int objects;
    private final int length;
    private final int at;
    /** Poses of all that moves in the scene: every shape there is, its mark, the hand, the links. */
    private final float[] moving = new float[2 * ScenePose.FLOATS * SHAPES + RearrangeSight.ARM_FLOATS];

    /**
     * Makes the pictures that the value functions see.
     *
     * @param objects n in [3, 9]
     */
    public RearrangeCamera(int objects) {
        this(objects, WIDTH, HEIGHT, false);
    }

    /**
     * @param objects n in [3, 9]
     * @param width of pictures in pixels, ≥ 1
     * @param height of pictures in pixels, ≥ 1
     * @param smooth whether edges are made smooth
     */
    public RearrangeCamera(int objects, int width, int height, boolean smooth) {
        this.objects = objects;
        at = RearrangeView.spec(objects).size();
        length = RearrangeSight.CAMERA.spec(objects).size();
        caster = new RayCaster(SCENE, width, height, smooth);
    }

    /**
     * @param objects n in [3, 9]
     * @return [n] about the colours of the objects, which their names stand for, in the order of their names
     */
    public static List<SceneColour> colours(int objects) {
        return RearrangeProps.COLOURS.subList(0, objects);
    }

    /** @return bytes of a picture */
    public int size() {
        return caster.size();
    }

    /**
     * @param observation [d] of {@link RearrangeSight#CAMERA}
     * @param rgb receives [height, width, 3], red, green and blue in [0, 255], upper left first
     */
    public void render(float[] observation, byte[] rgb) {
        render(observation, (int) observation[at], (int) observation[at + 1], rgb);
    }

    /**
     * The same state in another look: what domain randomisation is made of.
     *
     * @param observation [d] of {@link RearrangeSight#CAMERA}
     * @param look seed of how everything looks, in place of the observation's
     * @param noise seed of the sensor's noise, in place of the observation's
     * @param rgb receives the picture
     */
    public void render(float[] observation, int look, int noise, byte[] rgb) {
        new Faults()
                .require(observation.length == length, "size of the observation", observation.length, "be " + length)
                .require(look >= 0 && look < LOOKS, "seed of the look", look, "lie in [0, 2^24)")
                .throwIfAny();
        List<String> shown = new ArrayList<>();
        int first = at + RearrangeSight.PICTURE_HEAD;
        for (int object = 0; object < objects; object++) {
            int shape = shape(observation[first + object]);
            shown.add(name(shape));
            int pose = first + objects + ScenePose.FLOATS * object;
            System.arraycopy(observation, pose, moving, ScenePose.FLOATS * shape, ScenePose.FLOATS);
            System.arraycopy(observation, pose, moving, ScenePose.FLOATS * (SHAPES + shape), ScenePose.FLOATS);
        }
        int arm = first + objects * (1 + ScenePose.FLOATS);
        System.arraycopy(observation, arm, moving, 2 * ScenePose.FLOATS * SHAPES, RearrangeSight.ARM_FLOATS);
        caster.render(moving, 0, RearrangeLooks.of(look, noise, shown, hidden(shown)), rgb);
    }

    /**
     * @param observation [d] of {@link RearrangeSight#CAMERA}
     * @return [height, width, 3], red, green and blue in [0, 255], upper left first
     */
    public byte[] render(Observation observation) {
        byte[] rgb = new byte[caster.size()];
        render(observation.values(), rgb);
        return rgb;
    }

    private static int shape(float index) {
        new Faults()
                .require(
                        index >= 0 && index < SHAPES && index == (int) index,
                        "shape of an object in the picture",
                        index,
                        "be a whole number in [0, " + SHAPES + ")")
                .throwIfAny();
        return (int) index;
    }

    private static Set<String> hidden(List<String> shown) {
        Set<String> hidden = new HashSet<>();
        for (int shape = 0; shape < SHAPES; shape++) {
            hidden.add(name(shape));
        }
        shown.forEach(hidden::remove);
        hidden.addAll(hidden.stream().map(RearrangeCamera::mark).toList());
        return hidden;
    }

    private static String name(int shape) {
        return "shape " + shape;
    }

    private static String mark(String name) {
        return "mark of " + name;
    }

    /** Looks say which shapes are there, and in which colours. */
    private static Scene scene() {
        ArmMotion arm = new ArmMotion();
        List<SceneSolid> solids = new ArrayList<>(RearrangeProps.still());
        for (int shape = 0; shape < ShapeSet.ALL.size(); shape++) {
            List<Solid> solid = List.of(RearrangeScene.solid(ShapeSet.ALL.get(shape)));
            solids.add(Drawing.solid(name(shape), true, Pose.IDENTITY, solid, RearrangeProps.COLOURS.get(0)));
        }
        for (int shape = 0; shape < ShapeSet.ALL.size(); shape++) {
            List<Solid> mark = List.of(RearrangeProps.mark(ShapeSet.ALL.get(shape)));
            solids.add(Drawing.solid(mark(name(shape)), true, Pose.IDENTITY, mark, RearrangeProps.MARK));
        }
        for (ArmFilm.Prop prop : ArmFilm.hand(RearrangeScene.HAND_BODIES)) {
            solids.add(Drawing.solid(prop.name(), true, Pose.IDENTITY, prop.solids(), prop.colour()));
        }
        solids.addAll(ArmFilm.links(arm, arm.ready()));
        return new Scene(solids);
    }
}
