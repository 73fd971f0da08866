package org.vfsruntime.ros.config;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * A box whose edges run along the axes of the base frame.
 *
 * @param low corner, metres
 * @param high corner, metres
 */
public record Box(Vec3 low, Vec3 high) {
    /** Checks that it is not inside out. */
    public Box {
        new Faults()
                .require(
                        low.x() < high.x() && low.y() < high.y() && low.z() < high.z(),
                        "low corner of a box",
                        low,
                        "be below its high corner " + high + " on every axis")
                .throwIfAny();
    }

    /** @return whether the point is inside or on the surface */
    public boolean contains(Vec3 point) {
        return point.x() >= low.x()
                && point.x() <= high.x()
                && point.y() >= low.y()
                && point.y() <= high.y()
                && point.z() >= low.z()
                && point.z() <= high.z();
    }
}
