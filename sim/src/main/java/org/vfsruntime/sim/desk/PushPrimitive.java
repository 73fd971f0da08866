package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMove;

/**
 * Pushes the drawer in with closed fingers and stops when it meets resistance. Parameters: where to touch
 * relative to the perceived handle, how far to push.
 */
final class PushPrimitive implements MotionPrimitive {
    private static final ParameterSpec SPEC = new ParameterSpec(
            List.of("touch_y_m", "touch_z_m", "push_to_x_m"),
            List.of(-0.10f, -0.03f, 0.50f),
            List.of(0.10f, 0.08f, 0.62f));
    private static final double FINGERS_ALONG_Y = Math.PI / 2;
    private static final double STAND_OFF = 0.05;

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
        double x = handle.x() - STAND_OFF;
        double y = handle.y() + parameters[0];
        double z = handle.z() + parameters[1];
        double end = Math.max(parameters[2], x);
        return List.of(
                new ArmMove.Up(Motions.TRAVEL_HEIGHT),
                new ArmMove.Fingers(0, 20),
                new ArmMove.To(new Vec3(x, y, Motions.TRAVEL_HEIGHT), FINGERS_ALONG_Y, Motions.TRAVEL_SPEED, false),
                new ArmMove.To(new Vec3(x, y, z), FINGERS_ALONG_Y, Motions.CAREFUL_SPEED, false),
                new ArmMove.To(new Vec3(end, y, z), FINGERS_ALONG_Y, Motions.CAREFUL_SPEED, true),
                new ArmMove.To(new Vec3(end - 0.03, y, z), FINGERS_ALONG_Y, Motions.CAREFUL_SPEED, false),
                new ArmMove.Up(Motions.TRAVEL_HEIGHT));
    }
}
