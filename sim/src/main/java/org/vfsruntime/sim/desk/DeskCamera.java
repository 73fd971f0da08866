package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.camera.RayCaster;
import org.vfsruntime.sim.drawing.Drawing;

/**
 * Makes the pictures that {@link DeskSight#CAMERA} observations stand for. A picture follows from the observation alone,
 * the same on every machine. For one thread at a time.
 */
public final class DeskCamera {
    /** Pixels of a picture, across and upwards. */
    public static final int SIDE = 96;

    /** Looks there are; the first one is the usual look. As many kinds of sensor noise. */
    public static final int LOOKS = DeskSight.SEEDS;

    private static final Scene SCENE = scene();
    private static final int AT = DeskView.SPEC.size();

    private final RayCaster caster;
    private final int size;

    /** Makes the pictures that the value functions see. */
    public DeskCamera() {
        this(SIDE, false);
    }

    /**
     * @param side of the square pictures in pixels, ≥ 1
     * @param smooth whether edges are made smooth
     */
    public DeskCamera(int side, boolean smooth) {
        caster = new RayCaster(SCENE, side, side, smooth);
        size = caster.size();
    }

    /** @return bytes of a picture */
    public int size() {
        return size;
    }

    /**
     * @param observation [d] of {@link DeskSight#CAMERA}
     * @param rgb receives [side, side, 3], red, green and blue in [0, 255], upper left first
     */
    public void render(float[] observation, byte[] rgb) {
        render(observation, (int) observation[AT], (int) observation[AT + 1], rgb);
    }

    /**
     * The same state in another look: what domain randomisation is made of.
     *
     * @param observation [d] of {@link DeskSight#CAMERA}
     * @param look seed of how everything looks, in place of the observation's
     * @param noise seed of the sensor's noise, in place of the observation's
     * @param rgb receives the picture
     */
    public void render(float[] observation, int look, int noise, byte[] rgb) {
        int distractors = (int) observation[AT + 2];
        new Faults()
                .require(
                        observation.length == DeskSight.CAMERA.spec().size(),
                        "size of the observation",
                        observation.length,
                        "be " + DeskSight.CAMERA.spec().size())
                .require(look >= 0 && look < DeskSight.SEEDS, "seed of the look", look, "lie in [0, 2^24)")
                .require(
                        distractors >= 0 && distractors <= DeskScene.DISTRACTORS,
                        "distractors in the picture",
                        distractors,
                        "lie in [0, " + DeskScene.DISTRACTORS + "]")
                .throwIfAny();
        float[] table = {observation[AT + 3], observation[AT + 4], observation[AT + 5]};
        caster.render(
                observation, AT + DeskSight.PICTURE_HEAD, DeskLooks.of(look, noise, table, hidden(distractors)), rgb);
    }

    /**
     * @param observation [d] of {@link DeskSight#CAMERA}
     * @return [side, side, 3], red, green and blue in [0, 255], upper left first
     */
    public byte[] render(Observation observation) {
        byte[] rgb = new byte[size];
        render(observation.values(), rgb);
        return rgb;
    }

    private static Set<String> hidden(int shown) {
        Set<String> hidden = new HashSet<>();
        for (int i = shown; i < DeskScene.DISTRACTORS; i++) {
            hidden.add(DeskLooks.DISTRACTOR + (i + 1));
        }
        return hidden;
    }

    /** In the order in which {@link DeskSight} writes poses; looks say the table's colour and which distractors hide. */
    private static Scene scene() {
        ArmMotion arm = new ArmMotion();
        DeskSurroundings all = new DeskSurroundings(
                Collections.nCopies(DeskScene.DISTRACTORS, Pose.IDENTITY), Collections.nCopies(3, 0f));
        List<SceneSolid> solids = new ArrayList<>(DeskProps.still(all));
        for (ArmFilm.Prop prop : DeskProps.moving(all)) {
            solids.add(Drawing.solid(prop.name(), true, Pose.IDENTITY, prop.solids(), prop.colour()));
        }
        solids.addAll(ArmFilm.links(arm, arm.ready()));
        return new Scene(solids);
    }
}
