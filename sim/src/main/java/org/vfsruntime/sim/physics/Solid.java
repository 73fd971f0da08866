package org.vfsruntime.sim.physics;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Pose;

/** One convex piece of a body, placed in the body's frame. Lengths in metres. */
public sealed interface Solid {
    /** @return where the piece's centre is in the body's frame */
    Pose at();

    /**
     * A box.
     *
     * @param at centre and axes
     * @param x full length along its x axis
     * @param y full length along its y axis
     * @param z full length along its z axis
     */
    record Box(Pose at, double x, double y, double z) implements Solid {
        /** Checks the lengths. */
        public Box {
            new Faults()
                    .require(x > 0, "box length x", x, "be positive")
                    .require(y > 0, "box length y", y, "be positive")
                    .require(z > 0, "box length z", z, "be positive")
                    .throwIfAny();
        }
    }

    /**
     * A cylinder along its z axis.
     *
     * @param at centre and axes
     * @param radius in metres
     * @param length full length along z
     */
    record Cylinder(Pose at, double radius, double length) implements Solid {
        /** Checks the lengths. */
        public Cylinder {
            requireRound("cylinder", radius, length);
        }
    }

    /**
     * A capsule along its z axis.
     *
     * @param at centre and axes
     * @param radius in metres
     * @param length of the cylindrical part
     */
    record Capsule(Pose at, double radius, double length) implements Solid {
        /** Checks the lengths. */
        public Capsule {
            requireRound("capsule", radius, length);
        }
    }

    private static void requireRound(String kind, double radius, double length) {
        new Faults()
                .require(radius > 0, kind + " radius", radius, "be positive")
                .require(length > 0, kind + " length", length, "be positive")
                .throwIfAny();
    }
}
