package org.vfsruntime.sim.rearrange;

import org.vfsruntime.sim.arm.Hand;

/**
 * What parameters of MoveNear mean: how A is taken and where it ends. Angles in radians in the world, lengths in metres.
 *
 * @param graspYaw axis along which the fingers close on A
 * @param graspZ height of the tool point there
 * @param opening between the fingers before they close
 * @param releaseYaw that axis where A is set down
 * @param placeZ height of the tool point there, with A on the table
 * @param releaseOpening between the fingers after they have let go
 * @param placed what A covers then
 */
record Transfer(
        double graspYaw,
        double graspZ,
        double opening,
        double releaseYaw,
        double placeZ,
        double releaseOpening,
        Footprint placed) {
    /** Room that the fingers leave when they come down to A, both sides together, metres: three sigmas of the noise a side. */
    static final double OPENING_MARGIN = 0.010;

    /** How deep below an object's top the tool point grasps. */
    private static final double GRASP_DEPTH = 0.014;

    private static final double LOWEST = 0.012;
    /** Room that the fingers leave when they have let go, both sides together, metres. */
    private static final double RELEASE_MARGIN = 0.007;

    /** The fingers open no wider, metres. */
    static final double WIDEST = 0.08;

    /**
     * @param view of the pair
     * @param parameters of the primitive
     * @return what they mean
     */
    static Transfer of(PairView view, float[] parameters) {
        Footprint moved = view.movedObject();
        double graspYaw = view.narrowAxis() + parameters[0];
        double top = view.movedHeight() + Math.max(0, view.movedLift());
        double width = 2 * moved.extent(graspYaw);
        double angle = view.direction() + parameters[1];
        double releaseYaw = angle + Math.PI / 2 + parameters[3];
        return new Transfer(
                graspYaw,
                Math.max(LOWEST, top - GRASP_DEPTH),
                Math.min(WIDEST, width + OPENING_MARGIN),
                releaseYaw,
                Math.max(LOWEST, view.movedHeight() - GRASP_DEPTH),
                Math.min(WIDEST, width + RELEASE_MARGIN),
                placed(moved, view.targetObject(), angle, parameters[2], releaseYaw - graspYaw));
    }

    /** A's rim is a gap away from B's, seen along the line between them. */
    private static Footprint placed(Footprint moved, Footprint target, double angle, double gap, double turn) {
        Footprint turned = new Footprint(0, 0, moved.yaw() + turn, moved.halfX(), moved.halfY(), moved.round());
        double reach = target.extent(angle) + gap + turned.extent(angle);
        return new Footprint(
                target.x() + reach * Math.cos(angle),
                target.y() + reach * Math.sin(angle),
                turned.yaw(),
                moved.halfX(),
                moved.halfY(),
                moved.round());
    }

    /**
     * @param at what A covers
     * @param yaw axis of the fingers
     * @param opening between them
     * @param side 1 or -1
     * @return what that finger covers on its way between A's side and there
     */
    private static Footprint finger(Footprint at, double yaw, double opening, int side) {
        double inner = Math.min(opening, 2 * at.extent(yaw)) / 2;
        double outer = opening / 2 + Hand.FINGER_THICKNESS;
        double out = side * (inner + outer) / 2;
        return new Footprint(
                at.x() + out * Math.cos(yaw),
                at.y() + out * Math.sin(yaw),
                yaw,
                (outer - inner) / 2,
                Hand.FINGER_WIDTH / 2,
                false);
    }

    /**
     * @param moved what A covers now
     * @param side 1 or -1
     * @return what that finger covers until it has closed
     */
    Footprint graspingFinger(Footprint moved, int side) {
        return finger(moved, graspYaw, opening, side);
    }

    /**
     * @param side 1 or -1
     * @return what that finger covers until it has let go
     */
    Footprint releasingFinger(int side) {
        return finger(placed, releaseYaw, releaseOpening, side);
    }
}
