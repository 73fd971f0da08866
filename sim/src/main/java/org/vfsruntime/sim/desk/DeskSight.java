package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.camera.DrawnLook;
import org.vfsruntime.sim.drawing.Drawing;

/**
 * What reaches the robot's mind from the desk.
 *
 * <p>With a camera, the poses that the motions go by come first and the picture last. A picture is kept as what it is
 * rendered from, some hundred numbers instead of ten thousand: {@link DeskCamera} makes the same pixels of them at any
 * time, and nothing else may read them.
 */
public enum DeskSight {
    /** Poses from a perception stack. */
    POSES,
    /** The same poses for the motions, and a camera's picture for the value functions. */
    CAMERA;

    /** Name of the channel that pictures are rendered from. */
    static final String PICTURE = "camera_picture";

    /** Look, sensor noise, number of distractors, and the table's red, green and blue. */
    static final int PICTURE_HEAD = 6;

    /** Seeds of looks and of noise lie in [0, this). */
    static final int SEEDS = DrawnLook.SEEDS;

    /** Bodies whose poses are written, in order. */
    static final int FIRST_BODY = DeskScene.DRAWER;
    /** How many there are. */
    static final int BODIES = DeskScene.HAND + 3 - FIRST_BODY;

    private static final int MOVING_LINKS = new ArmMotion().everyLinkSolids().size() - 1;
    private static final ObservationSpec CAMERA_SPEC = cameraSpec();

    private static ObservationSpec cameraSpec() {
        List<Channel> channels = new ArrayList<>(DeskView.SPEC.channels());
        channels.add(new Channel(PICTURE, PICTURE_HEAD + ScenePose.FLOATS * (BODIES + MOVING_LINKS), "1"));
        return new ObservationSpec(channels);
    }

    /** @return what observations are made of */
    public ObservationSpec spec() {
        return this == CAMERA ? CAMERA_SPEC : DeskView.SPEC;
    }

    /**
     * @param poses what the perception stack tells
     * @param simulation to be photographed
     * @param arm that moves in it
     * @param surroundings of the episode
     * @param look seed of how everything looks, in [0, {@link #SEEDS}); 0 for the usual look
     * @param noise seed of the picture's sensor noise, in [0, {@link #SEEDS})
     * @return the observation of {@link #spec}
     */
    Observation observe(
            Observation poses,
            DeskSimulation simulation,
            ArmMotion arm,
            DeskSurroundings surroundings,
            int look,
            int noise) {
        if (this == POSES) {
            return poses;
        }
        float[] values = new float[CAMERA_SPEC.size()];
        poses.copyInto(values, 0);
        int at = DeskView.SPEC.size();
        values[at++] = look;
        values[at++] = noise;
        values[at++] = surroundings.distractors().size();
        for (float part : surroundings.tableColour()) {
            values[at++] = part;
        }
        for (int body = FIRST_BODY; body < FIRST_BODY + BODIES; body++) {
            at = Drawing.pose(simulation.pose(body), values, at);
        }
        Pose[] links = arm.everyLinkPose(simulation.joints());
        for (int link = 1; link <= MOVING_LINKS; link++) {
            at = Drawing.pose(links[link], values, at);
        }
        return Observation.of(CAMERA_SPEC, values);
    }
}
