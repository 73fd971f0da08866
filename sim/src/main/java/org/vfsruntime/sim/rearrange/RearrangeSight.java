package org.vfsruntime.sim.rearrange;

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
 * What reaches the robot's mind from the table.
 *
 * <p>With a camera, the poses that the motions go by come first and the picture last, as what it is rendered from:
 * {@link RearrangeCamera} makes the same pixels of it at any time, and nothing else may read it. For n objects it holds
 * the seeds of look and sensor noise, n indices into {@link ShapeSet#ALL}, and seven numbers for the pose of each object,
 * of each body of the hand and of each moving link.
 */
public enum RearrangeSight {
    /** Poses from a perception stack. */
    POSES,
    /** The same poses for the motions, and a camera's picture for the value functions. */
    CAMERA;

    /** Name of the channel that pictures are rendered from. */
    static final String PICTURE = "camera_picture";

    /** Seeds of look and noise. */
    static final int PICTURE_HEAD = 2;

    /** Seeds of looks and of noise lie in [0, this). */
    static final int SEEDS = DrawnLook.SEEDS;

    private static final int HAND_BODIES = 3;
    private static final int MOVING_LINKS = new ArmMotion().everyLinkSolids().size() - 1;
    /** Numbers that tell where hand and arm are. */
    static final int ARM_FLOATS = ScenePose.FLOATS * (HAND_BODIES + MOVING_LINKS);

    /**
     * @param objects n in [3, 9]
     * @return what observations of n objects are made of
     */
    public ObservationSpec spec(int objects) {
        ObservationSpec poses = RearrangeView.spec(objects);
        if (this == POSES) {
            return poses;
        }
        List<Channel> channels = new ArrayList<>(poses.channels());
        channels.add(new Channel(PICTURE, PICTURE_HEAD + objects * (1 + ScenePose.FLOATS) + ARM_FLOATS, "1"));
        return new ObservationSpec(channels);
    }

    /**
     * @param poses what the perception stack tells
     * @param simulation to be photographed
     * @param arm that moves in it
     * @param look seed of how everything looks, in [0, {@link #SEEDS}); 0 for the usual look
     * @param noise seed of the picture's sensor noise, in [0, {@link #SEEDS})
     * @return the observation of {@link #spec}
     */
    Observation observe(Observation poses, RearrangeSimulation simulation, ArmMotion arm, int look, int noise) {
        if (this == POSES) {
            return poses;
        }
        ObservationSpec spec = spec(simulation.objects());
        float[] values = new float[spec.size()];
        poses.copyInto(values, 0);
        int at = poses.spec().size();
        values[at++] = look;
        values[at++] = noise;
        for (int shape : simulation.shapes()) {
            values[at++] = shape;
        }
        for (int object = 0; object < simulation.objects(); object++) {
            at = Drawing.pose(simulation.object(object), values, at);
        }
        for (int body = RearrangeScene.HAND; body < RearrangeScene.HAND + HAND_BODIES; body++) {
            at = Drawing.pose(simulation.pose(body), values, at);
        }
        Pose[] links = arm.everyLinkPose(simulation.joints());
        for (int link = 1; link <= MOVING_LINKS; link++) {
            at = Drawing.pose(links[link], values, at);
        }
        return Observation.of(spec, values);
    }
}
