package org.vfsruntime.sim.camera;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * A far lamp, with light from all around.
 *
 * @param towards direction to the lamp, of any length, from below the horizon or above
 * @param ambient brightness where the lamp does not shine, ≥ 0
 * @param lamp what the lamp adds to a face that looks at it, ≥ 0
 */
public record Light(Vec3 towards, double ambient, double lamp) {
    /** Checks the parts. */
    public Light {
        new Faults()
                .require(towards.norm() > 1e-6, "direction to the lamp", towards, "have a length")
                .require(ambient >= 0 && Double.isFinite(ambient), "ambient light", ambient, "be ≥ 0")
                .require(lamp >= 0 && Double.isFinite(lamp), "light of the lamp", lamp, "be ≥ 0")
                .throwIfAny();
    }
}
