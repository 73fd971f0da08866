package org.vfsruntime.manipulation.urdf;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Vec3;

/** A solid, centred on its own frame; metres. */
public sealed interface CollisionShape {
    /**
     * A cuboid.
     *
     * @param size full edge lengths, each &gt; 0
     */
    record Box(Vec3 size) implements CollisionShape {
        /** Checks the size. */
        public Box {
            new Faults()
                    .require(size.x() > 0 && size.y() > 0 && size.z() > 0, "box size", size, "be > 0 on every axis")
                    .throwIfAny();
        }
    }

    /**
     * A cylinder along z.
     *
     * @param radius &gt; 0
     * @param length &gt; 0
     */
    record Cylinder(double radius, double length) implements CollisionShape {
        /** Checks the size. */
        public Cylinder {
            checkRound("cylinder", radius, length);
        }
    }

    /**
     * A ball.
     *
     * @param radius &gt; 0
     */
    record Sphere(double radius) implements CollisionShape {
        /** Checks the size. */
        public Sphere {
            checkRound("sphere", radius, 1);
        }
    }

    /**
     * A cylinder along z with a half ball on each end.
     *
     * @param radius &gt; 0
     * @param length of the cylinder, without the half balls, &gt; 0
     */
    record Capsule(double radius, double length) implements CollisionShape {
        /** Checks the size. */
        public Capsule {
            checkRound("capsule", radius, length);
        }
    }

    private static void checkRound(String what, double radius, double length) {
        new Faults()
                .require(radius > 0 && Double.isFinite(radius), what + " radius", radius, "be finite and > 0")
                .require(length > 0 && Double.isFinite(length), what + " length", length, "be finite and > 0")
                .throwIfAny();
    }
}
