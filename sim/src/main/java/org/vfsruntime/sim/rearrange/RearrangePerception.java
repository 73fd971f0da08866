package org.vfsruntime.sim.rearrange;

import java.util.SplittableRandom;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * A perception stack: noisy poses of objects whose sizes are known, as the desk's is. Nothing moves between skills, so a
 * pose is the mean of several frames.
 */
final class RearrangePerception {
    /** Frames that a pose is the mean of; their noise is independent. */
    private static final int FRAMES = 8;

    private static final double MEAN = 1 / Math.sqrt(FRAMES);
    private static final double POSITION_SIGMA = 0.0015 * MEAN;
    private static final double YAW_SIGMA = Math.toRadians(1.5) * MEAN;
    private static final double TILT_SIGMA = Math.toRadians(1.5) * MEAN;
    private static final double WIDTH_SIGMA = 0.0003;

    private RearrangePerception() {}

    static Observation observe(RearrangeSimulation simulation, ObservationSpec spec, SplittableRandom noise) {
        float[] values = new float[spec.size()];
        point(simulation.tool().position(), noise, values, 0);
        values[3] = (float) (simulation.gripWidth() + WIDTH_SIGMA * noise.nextGaussian());
        values[4] = simulation.isGrasping() ? 1 : 0;
        for (int i = 0; i < simulation.objects(); i++) {
            object(simulation.object(i), simulation.shape(i), noise, values, RearrangeView.offset(i));
        }
        return Observation.of(spec, values);
    }

    private static void object(Pose pose, ObjectShape shape, SplittableRandom noise, float[] values, int offset) {
        point(pose.position(), noise, values, offset);
        Vec3 axis = pose.orientation().rotate(Vec3.X);
        double yaw = Math.atan2(axis.y(), axis.x()) + YAW_SIGMA * noise.nextGaussian();
        values[offset + 3] = shape.round() ? 0 : (float) (yaw - Math.PI * Math.rint(yaw / Math.PI));
        values[offset + 4] = (float) shape.halfX();
        values[offset + 5] = (float) shape.halfY();
        values[offset + 6] = (float) shape.height();
        values[offset + 7] = shape.round() ? 1 : 0;
        double up = Math.abs(pose.orientation().rotate(Vec3.Z).z());
        values[offset + 8] = (float) Math.abs(Math.acos(Math.min(1, up)) + TILT_SIGMA * noise.nextGaussian());
    }

    private static void point(Vec3 p, SplittableRandom noise, float[] values, int offset) {
        values[offset] = (float) (p.x() + POSITION_SIGMA * noise.nextGaussian());
        values[offset + 1] = (float) (p.y() + POSITION_SIGMA * noise.nextGaussian());
        values[offset + 2] = (float) (p.z() + POSITION_SIGMA * noise.nextGaussian());
    }
}
