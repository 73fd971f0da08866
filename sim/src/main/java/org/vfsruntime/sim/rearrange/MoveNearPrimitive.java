package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMove;
import org.vfsruntime.sim.arm.Hand;

/**
 * Takes A from above, by its upper part, and sets it down beside B. Parameters: how the fingers turn at A, on which
 * side of B to put it, how far from it, how the fingers turn there.
 */
final class MoveNearPrimitive {
    static final ParameterSpec SPEC = new ParameterSpec(
            List.of("grasp_yaw_rad", "place_angle_rad", "place_gap_m", "release_yaw_rad"),
            List.of((float) (-Math.PI / 2), (float) -Math.PI, 0.004f, (float) (-Math.PI / 2)),
            List.of((float) (Math.PI / 2), (float) Math.PI, 0.06f, (float) (Math.PI / 2)));

    /** From A's rim to the middle of an open finger. */
    static final double FINGER_MIDDLE = Transfer.OPENING_MARGIN / 2 + Hand.FINGER_THICKNESS / 2;

    private static final double TRAVEL_SPEED = 0.7;
    /** A straight way that comes closer to the base's axis than this leads around it, metres. */
    private static final double CLOSEST = 0.34;

    private static final double AROUND = 0.46;
    /** Azimuths of the way aside, radians: objects start ahead of the base, and the camera looks from there. */
    private static final double HALFWAY = Math.toRadians(55);

    private static final double ASIDE = Math.toRadians(105);
    /** A hand that is lower than the travel height by this was stopped there, metres. */
    private static final double LOW = 0.02;
    /** So much higher the fingers clear what they held, metres. */
    private static final double CLEAR = 0.03;

    private static final double NEWTON = 20;
    /** Above this an object's bottom is let go of, so that it is not pressed into the table. */
    private static final double SET_DOWN = 0.0015;

    private MoveNearPrimitive() {}

    static String refusal(PairView view) {
        return view.isGrasping() ? "the hand is not empty" : "";
    }

    static List<ArmMove> moves(PairView view, float[] parameters) {
        Footprint moved = view.movedObject();
        Transfer transfer = Transfer.of(view, parameters);
        double graspYaw = transfer.graspYaw();
        double releaseYaw = transfer.releaseYaw();
        Vec3 place = new Vec3(transfer.placed().x(), transfer.placed().y(), 0);

        double travel = TableLayout.TRAVEL_HEIGHT;
        Vec3 above = new Vec3(moved.x(), moved.y(), travel);
        Vec3 abovePlace = new Vec3(place.x(), place.y(), travel);
        List<ArmMove> moves = new ArrayList<>();
        up(view.tool(), graspYaw, moves);
        moves.add(new ArmMove.Fingers(transfer.opening(), NEWTON));
        travel(view.tool(), above, graspYaw, moves);
        moves.add(new ArmMove.To(
                new Vec3(moved.x(), moved.y(), transfer.graspZ()), graspYaw, ArmMove.CAREFUL_SPEED, false));
        moves.add(new ArmMove.Fingers(0, NEWTON));
        moves.add(new ArmMove.To(above, graspYaw, ArmMove.CAREFUL_SPEED, false));
        travel(above, abovePlace, releaseYaw, moves);
        moves.add(new ArmMove.To(
                new Vec3(place.x(), place.y(), transfer.placeZ() + SET_DOWN),
                releaseYaw,
                ArmMove.CAREFUL_SPEED,
                false));
        moves.add(new ArmMove.Fingers(transfer.releaseOpening(), NEWTON));
        moves.add(new ArmMove.Up(travel));
        return moves;
    }

    /** Close to its base the arm cannot go straight up all the way: a hand that was stopped there would be stuck. */
    private static void up(Vec3 tool, double yaw, List<ArmMove> moves) {
        double travel = TableLayout.TRAVEL_HEIGHT;
        double r = Math.hypot(tool.x(), tool.y());
        if (r >= CLOSEST || tool.z() > travel - LOW) {
            moves.add(new ArmMove.Up(travel));
            return;
        }
        double out = CLOSEST / r;
        moves.add(new ArmMove.Up(tool.z() + CLEAR));
        moves.add(new ArmMove.To(new Vec3(tool.x() * out, tool.y() * out, travel), yaw, ArmMove.CAREFUL_SPEED, false));
    }

    /** Straight, or by way of a point ahead of the base where the straight line would come too close to it. */
    private static void travel(Vec3 from, Vec3 to, double yaw, List<ArmMove> moves) {
        if (nearest(from, to) < CLOSEST) {
            double between = (Math.atan2(from.y(), from.x()) + Math.atan2(to.y(), to.x())) / 2;
            Vec3 by = new Vec3(AROUND * Math.cos(between), AROUND * Math.sin(between), to.z());
            moves.add(new ArmMove.To(by, yaw, TRAVEL_SPEED, false));
        }
        moves.add(new ArmMove.To(to, yaw, TRAVEL_SPEED, false));
    }

    /** @return how close to the base's axis the straight line comes, metres, unless an end is the closest point */
    private static double nearest(Vec3 from, Vec3 to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double share = length > 0 ? -(from.x() * dx + from.y() * dy) / length : 0;
        boolean between = share > 0 && share < 1;
        return between ? Math.hypot(from.x() + share * dx, from.y() + share * dy) : Double.POSITIVE_INFINITY;
    }

    static List<ArmMove> retreat() {
        return List.of(new ArmMove.Fingers(0.07, NEWTON), new ArmMove.Up(TableLayout.TRAVEL_HEIGHT));
    }

    /**
     * Takes the raised hand out of the camera's way, to the side of B, around what stands ahead of the base.
     *
     * @param view what is perceived of the pair
     * @return the moves
     */
    static List<ArmMove> aside(PairView view) {
        double side = view.targetObject().y() < 0 ? -1 : 1;
        return List.of(at(side * HALFWAY), at(side * ASIDE));
    }

    /** The wrist as the arm has it straight ahead, so that no way there turns it to its limit. */
    private static ArmMove at(double azimuth) {
        Vec3 place = new Vec3(AROUND * Math.cos(azimuth), AROUND * Math.sin(azimuth), TableLayout.TRAVEL_HEIGHT);
        return new ArmMove.To(place, Math.PI / 2 + azimuth, TRAVEL_SPEED, false);
    }
}
