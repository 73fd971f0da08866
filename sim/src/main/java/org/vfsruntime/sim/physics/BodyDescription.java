package org.vfsruntime.sim.physics;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Pose;

/**
 * One rigid body.
 *
 * @param name for messages
 * @param motion how it moves
 * @param layer which other layers it touches is the scene's to say
 * @param solids at least one
 * @param massKilograms positive; ignored unless dynamic
 * @param friction Coulomb coefficient, ≥ 0; two bodies combine by the geometric mean
 * @param pose at the start, in the world
 * @param gravity whether gravity pulls at it
 */
public record BodyDescription(
        String name,
        Motion motion,
        int layer,
        List<Solid> solids,
        double massKilograms,
        double friction,
        Pose pose,
        boolean gravity) {
    /** How a body moves. */
    public enum Motion {
        /** Never. */
        FIXED,
        /** Exactly as told, pushing what is in its way. */
        KINEMATIC,
        /** By forces. */
        DYNAMIC
    }

    /** Checks and copies. */
    public BodyDescription {
        solids = List.copyOf(solids);
        new Faults()
                .require(!solids.isEmpty(), "solids of body '" + name + "'", "empty", "hold at least one")
                .require(massKilograms > 0, "mass of body '" + name + "'", massKilograms, "be positive")
                .require(friction >= 0, "friction of body '" + name + "'", friction, "be ≥ 0")
                .require(layer >= 0 && layer < 16, "layer of body '" + name + "'", layer, "lie in [0, 16)")
                .throwIfAny();
    }
}
