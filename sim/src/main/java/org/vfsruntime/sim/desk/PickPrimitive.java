package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMove;

/** Grasps a cube from above and lifts it. Parameters: grasp offset and turn relative to the perceived cube. */
final class PickPrimitive implements MotionPrimitive {
    private static final ParameterSpec SPEC = new ParameterSpec(
            List.of("grasp_x_m", "grasp_y_m", "grasp_z_m", "grasp_yaw_rad"),
            List.of(-0.03f, -0.03f, -0.02f, -0.8f),
            List.of(0.03f, 0.03f, 0.03f, 0.8f));

    private final Cube cube;

    PickPrimitive(Cube cube) {
        this.cube = cube;
    }

    @Override
    public ParameterSpec parameters() {
        return SPEC;
    }

    @Override
    public String refusal(DeskView view) {
        if (view.isGrasping()) {
            return "the hand is not empty";
        }
        return view.isVisible(cube) ? "" : "the " + cube.channel() + " is not in sight";
    }

    @Override
    public List<ArmMove> moves(DeskView view, float[] parameters) {
        Vec3 at = view.cube(cube);
        double yaw = view.cubeYaw(cube);
        double cos = Math.cos(yaw);
        double sin = Math.sin(yaw);
        double x = at.x() + cos * parameters[0] - sin * parameters[1];
        double y = at.y() + sin * parameters[0] + cos * parameters[1];
        double z = at.z() + parameters[2];
        double turn = yaw + parameters[3];
        return List.of(
                new ArmMove.Up(Motions.TRAVEL_HEIGHT),
                new ArmMove.Fingers(0.07, 20),
                new ArmMove.To(new Vec3(x, y, Motions.TRAVEL_HEIGHT), turn, Motions.TRAVEL_SPEED, false),
                new ArmMove.To(new Vec3(x, y, z), turn, Motions.CAREFUL_SPEED, false),
                new ArmMove.Fingers(0, 20),
                new ArmMove.To(new Vec3(x, y, Motions.TRAVEL_HEIGHT), turn, Motions.CAREFUL_SPEED, false));
    }
}
