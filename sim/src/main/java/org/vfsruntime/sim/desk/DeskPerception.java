package org.vfsruntime.sim.desk;

import java.util.SplittableRandom;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;

/**
 * A perception stack: noisy poses of what an overhead camera sees, noisy encoders. A cube under the cabinet's
 * roof is not seen, and the robot is then told nothing about it.
 */
final class DeskPerception {
    private static final double POSITION_SIGMA = 0.0015;
    private static final double YAW_SIGMA = Math.toRadians(1.5);
    private static final double ENCODER_SIGMA = 0.0003;
    private static final double WIDTH_SIGMA = 0.0003;

    private DeskPerception() {}

    static Observation observe(DeskSimulation simulation, DeskSurroundings surroundings, SplittableRandom noise) {
        float[] values = new float[DeskView.SPEC.size()];
        joints(simulation, noise, values);
        tool(simulation, noise, values);
        int gripper = DeskView.SPEC.offset(DeskView.GRIPPER);
        values[gripper] = (float) (simulation.gripWidth() + WIDTH_SIGMA * noise.nextGaussian());
        values[gripper + 1] = simulation.isGrasping() ? 1 : 0;
        point(DeskLayout.handle(simulation.drawerOpening()), noise, values, DeskView.SPEC.offset(DeskView.HANDLE));
        for (Cube cube : Cube.values()) {
            cube(simulation.pose(cube.body()), noise, values, DeskView.SPEC.offset(cube.channel()));
        }
        for (int i = 0; i < surroundings.distractors().size(); i++) {
            int offset = DeskView.SPEC.offset(DeskView.DISTRACTOR + (i + 1));
            point(simulation.pose(DeskScene.FIRST_DISTRACTOR + i).position(), noise, values, offset);
            values[offset + 3] = 1;
        }
        int colour = DeskView.SPEC.offset(DeskView.TABLE_COLOUR);
        for (int i = 0; i < 3; i++) {
            values[colour + i] = surroundings.tableColour().get(i);
        }
        return Observation.of(DeskView.SPEC, values);
    }

    private static void joints(DeskSimulation simulation, SplittableRandom noise, float[] values) {
        int offset = DeskView.SPEC.offset(DeskView.JOINTS);
        double[] joints = simulation.joints();
        for (int i = 0; i < joints.length; i++) {
            values[offset + i] = (float) (joints[i] + ENCODER_SIGMA * noise.nextGaussian());
        }
    }

    private static void tool(DeskSimulation simulation, SplittableRandom noise, float[] values) {
        int offset = DeskView.SPEC.offset(DeskView.TOOL);
        Pose tool = simulation.tool();
        point(tool.position(), noise, values, offset);
        double yaw = ArmMotion.fingerYaw(tool.orientation());
        values[offset + 3] = (float) Math.cos(2 * yaw);
        values[offset + 4] = (float) Math.sin(2 * yaw);
    }

    private static void cube(Pose pose, SplittableRandom noise, float[] values, int offset) {
        // Drawn also when nothing is seen, so that what is hidden cannot shift the noise of the rest.
        double[] jitter = {noise.nextGaussian(), noise.nextGaussian(), noise.nextGaussian(), noise.nextGaussian()};
        if (DeskLayout.isUnderRoof(pose.position())) {
            return;
        }
        Vec3 p = pose.position();
        values[offset] = (float) (p.x() + POSITION_SIGMA * jitter[0]);
        values[offset + 1] = (float) (p.y() + POSITION_SIGMA * jitter[1]);
        values[offset + 2] = (float) (p.z() + POSITION_SIGMA * jitter[2]);
        values[offset + 3] = (float) foldQuarter(cubeYaw(pose.orientation()) + YAW_SIGMA * jitter[3]);
        values[offset + 4] = 1;
    }

    private static void point(Vec3 p, SplittableRandom noise, float[] values, int offset) {
        values[offset] = (float) (p.x() + POSITION_SIGMA * noise.nextGaussian());
        values[offset + 1] = (float) (p.y() + POSITION_SIGMA * noise.nextGaussian());
        values[offset + 2] = (float) (p.z() + POSITION_SIGMA * noise.nextGaussian());
    }

    /** @return the angle about the vertical of whichever of the cube's axes lies flattest */
    static double cubeYaw(Quaternion orientation) {
        Vec3 best = new Vec3(1, 0, 0);
        double flattest = 2;
        for (Vec3 axis : new Vec3[] {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)}) {
            Vec3 turned = orientation.rotate(axis);
            if (Math.abs(turned.z()) < flattest) {
                flattest = Math.abs(turned.z());
                best = turned;
            }
        }
        return foldQuarter(Math.atan2(best.y(), best.x()));
    }

    /**
     * @param angle any
     * @return the equivalent for a square, in (-π/4, π/4]
     */
    static double foldQuarter(double angle) {
        double quarter = Math.PI / 2;
        double folded = angle - quarter * Math.rint(angle / quarter);
        return folded <= -quarter / 2 ? folded + quarter : folded;
    }
}
