package org.vfsruntime.core.scene;

import org.vfsruntime.core.Faults;

/** One convex shape, centred at the origin of its frame. Lengths in metres, positive and finite. */
public sealed interface SceneShape {
    /**
     * A box.
     *
     * @param halfX half its extent along x
     * @param halfY half its extent along y
     * @param halfZ half its extent along z
     */
    record Box(float halfX, float halfY, float halfZ) implements SceneShape {
        /** Checks the lengths. */
        public Box {
            new Faults()
                    .require(isLength(halfX), "halfX", halfX, "be positive and finite")
                    .require(isLength(halfY), "halfY", halfY, "be positive and finite")
                    .require(isLength(halfZ), "halfZ", halfZ, "be positive and finite")
                    .throwIfAny();
        }
    }

    /**
     * A cylinder along z.
     *
     * @param radius of the round
     * @param halfLength half its extent along z
     */
    record Cylinder(float radius, float halfLength) implements SceneShape {
        /** Checks the lengths. */
        public Cylinder {
            requireRound(radius, halfLength);
        }
    }

    /**
     * A cylinder along z with a half sphere at each end.
     *
     * @param radius of the round
     * @param halfLength half the extent of the cylinder, without the half spheres
     */
    record Capsule(float radius, float halfLength) implements SceneShape {
        /** Checks the lengths. */
        public Capsule {
            requireRound(radius, halfLength);
        }
    }

    /** All points with z = 0; drawn as far as the eye needs it. */
    record Plane() implements SceneShape {}

    private static void requireRound(float radius, float halfLength) {
        new Faults()
                .require(isLength(radius), "radius", radius, "be positive and finite")
                .require(isLength(halfLength), "halfLength", halfLength, "be positive and finite")
                .throwIfAny();
    }

    private static boolean isLength(float length) {
        return length > 0 && Float.isFinite(length);
    }
}
