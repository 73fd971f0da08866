package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMove;

/** Lets go of a held cube at a place. Parameters: where to release, relative to the target's middle. */
final class PlacePrimitive implements MotionPrimitive {
    private static final ParameterSpec SPEC = new ParameterSpec(
            List.of("release_x_m", "release_y_m", "release_z_m"),
            List.of(-0.13f, -0.13f, 0.0f),
            List.of(0.13f, 0.13f, 0.13f));
    private static final double FINGERS_ALONG_Y = Math.PI / 2;

    /** Where a cube may be put. */
    enum Target {
        DRAWER,
        COUNTER
    }

    private final Cube cube;
    private final Target target;

    PlacePrimitive(Cube cube, Target target) {
        this.cube = cube;
        this.target = target;
    }

    @Override
    public ParameterSpec parameters() {
        return SPEC;
    }

    @Override
    public String refusal(DeskView view) {
        return view.isInHand(cube) ? "" : "the " + cube.channel() + " is not in the hand";
    }

    @Override
    public List<ArmMove> moves(DeskView view, float[] parameters) {
        Vec3 middle = middle(view);
        double x = middle.x() + parameters[0];
        double y = middle.y() + parameters[1];
        double z = middle.z() + parameters[2];
        return List.of(
                new ArmMove.Up(Motions.TRAVEL_HEIGHT),
                new ArmMove.To(new Vec3(x, y, Motions.TRAVEL_HEIGHT), FINGERS_ALONG_Y, Motions.TRAVEL_SPEED, false),
                new ArmMove.To(new Vec3(x, y, z), FINGERS_ALONG_Y, Motions.CAREFUL_SPEED, false),
                new ArmMove.Fingers(0.065, 20),
                new ArmMove.To(new Vec3(x, y, Motions.TRAVEL_HEIGHT), FINGERS_ALONG_Y, Motions.CAREFUL_SPEED, false));
    }

    @Override
    public List<ArmMove> retreat() {
        return List.of(new ArmMove.Up(Motions.TRAVEL_HEIGHT));
    }

    /** The drawer moves; its handle shows where it is. The counter is a fixed place of the desk. */
    private Vec3 middle(DeskView view) {
        if (target == Target.COUNTER) {
            return new Vec3(DeskLayout.COUNTER_X, DeskLayout.COUNTER_Y, 0);
        }
        Vec3 handle = view.handle();
        return new Vec3(
                handle.x() + DeskLayout.HANDLE_REACH + DeskLayout.DRAWER_DEPTH / 2,
                handle.y(),
                DeskLayout.DRAWER_FLOOR_TOP);
    }
}
