package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.manipulation.geometry.Vec3;

/** Reads the desk's observations: what the motion primitives go by. Nothing here is hidden state. */
final class DeskView {
    /** What a desk observation is made of. */
    static final ObservationSpec SPEC = spec();

    /** [7] measured joint angles. */
    static final String JOINTS = "joint_positions";
    /** [5] fingertip centre x, y, z in metres; cos and sin of twice the hand's yaw (a hand turned by π is the same). */
    static final String TOOL = "tool";
    /** [2] measured opening in metres; 1 when the closing fingers met something, else 0. */
    static final String GRIPPER = "gripper";
    /** [3] middle of the drawer's handle. */
    static final String HANDLE = "drawer_handle";
    /** Prefix of [4] channels: x, y, z of a distractor; 1 when it is there. */
    static final String DISTRACTOR = "distractor_";
    /** [3] red, green, blue of the table in [0, 1]. */
    static final String TABLE_COLOUR = "table_colour";

    private final Observation observation;

    DeskView(Observation observation) {
        this.observation = observation;
    }

    private static ObservationSpec spec() {
        List<Channel> channels = new ArrayList<>();
        channels.add(new Channel("joint_positions", 7, "rad"));
        channels.add(new Channel("tool", 5, "m"));
        channels.add(new Channel("gripper", 2, "m"));
        channels.add(new Channel("drawer_handle", 3, "m"));
        channels.add(new Channel("blue_cube", 5, "m"));
        channels.add(new Channel("red_cube", 5, "m"));
        for (int i = 1; i <= DeskScene.DISTRACTORS; i++) {
            channels.add(new Channel("distractor_" + i, 4, "m"));
        }
        channels.add(new Channel("table_colour", 3, "1"));
        return new ObservationSpec(channels);
    }

    double[] joints() {
        float[] values = observation.channel(JOINTS);
        double[] joints = new double[values.length];
        for (int i = 0; i < joints.length; i++) {
            joints[i] = values[i];
        }
        return joints;
    }

    Vec3 tool() {
        return point(TOOL);
    }

    boolean isGrasping() {
        return observation.channel(GRIPPER)[1] > 0.5f;
    }

    Vec3 handle() {
        return point(HANDLE);
    }

    Vec3 cube(Cube cube) {
        return point(cube.channel());
    }

    /** @return the cube's yaw folded to (-π/4, π/4] */
    double cubeYaw(Cube cube) {
        return observation.channel(cube.channel())[3];
    }

    boolean isVisible(Cube cube) {
        return observation.channel(cube.channel())[4] > 0.5f;
    }

    /** @return whether the hand holds something and this cube is seen where the fingers are */
    boolean isInHand(Cube cube) {
        return isGrasping() && isVisible(cube) && cube(cube).minus(tool()).norm() < 0.04;
    }

    private Vec3 point(String channel) {
        float[] values = observation.channel(channel);
        return new Vec3(values[0], values[1], values[2]);
    }
}
