package org.vfsruntime.sim.arm;

import org.vfsruntime.manipulation.geometry.Vec3;

/** One piece of a motion with the hand pointing straight down. */
public sealed interface ArmMove {
    /** Speed of the tool point near things, in m/s. */
    double CAREFUL_SPEED = 0.3;

    /**
     * The tool point goes straight to a place.
     *
     * @param target in metres
     * @param yaw of the finger axis about the vertical in radians; NaN keeps the present one
     * @param speed in m/s
     * @param guarded whether meeting something ends the move instead of the whole motion
     */
    record To(Vec3 target, double yaw, double speed, boolean guarded) implements ArmMove {}

    /**
     * The tool point goes straight up to travel height.
     *
     * @param height in metres
     */
    record Up(double height) implements ArmMove {}

    /**
     * The fingers go to a width.
     *
     * @param width in metres
     * @param newton force of each finger
     */
    record Fingers(double width, double newton) implements ArmMove {}
}
