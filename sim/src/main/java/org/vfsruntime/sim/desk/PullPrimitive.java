package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMove;

/** Grasps the drawer's handle and pulls. Parameters: grasp offset from the perceived handle, where to pull to. */
final class PullPrimitive implements MotionPrimitive {
    private static final ParameterSpec SPEC = new ParameterSpec(
            List.of("grasp_x_m", "grasp_y_m", "grasp_z_m", "pull_to_x_m"),
            List.of(-0.025f, -0.05f, -0.025f, 0.38f),
            List.of(0.025f, 0.05f, 0.035f, 0.52f));
    private static final double FINGERS_ALONG_X = 0;
    private static final double HALF_OPEN = 0.045;

    @Override
    public ParameterSpec parameters() {
        return SPEC;
    }

    @Override
    public String refusal(DeskView view) {
        return view.isGrasping() ? "the hand is not empty" : "";
    }

    @Override
    public List<ArmMove> moves(DeskView view, float[] parameters) {
        Vec3 handle = view.handle();
        double x = handle.x() + parameters[0];
        double y = handle.y() + parameters[1];
        double z = handle.z() + parameters[2];
        double end = parameters[3];
        return List.of(
                new ArmMove.Up(Motions.TRAVEL_HEIGHT),
                new ArmMove.Fingers(HALF_OPEN, 20),
                new ArmMove.To(new Vec3(x, y, Motions.TRAVEL_HEIGHT), FINGERS_ALONG_X, Motions.TRAVEL_SPEED, false),
                new ArmMove.To(new Vec3(x, y, z), FINGERS_ALONG_X, Motions.CAREFUL_SPEED, false),
                new ArmMove.Fingers(0, 30),
                new ArmMove.To(new Vec3(end, y, z), FINGERS_ALONG_X, Motions.CAREFUL_SPEED, true),
                new ArmMove.Fingers(HALF_OPEN, 20),
                new ArmMove.Up(Motions.TRAVEL_HEIGHT));
    }
}
