package org.vfsruntime.manipulation.urdf;

import java.util.List;
import java.util.OptionalDouble;
import org.vfsruntime.core.Faults;

/**
 * A rigid part of a robot.
 *
 * @param name not blank
 * @param collisions its solids; may be empty
 * @param mass kilograms, finite and ≥ 0, where the file gives one
 */
public record Link(String name, List<Collision> collisions, OptionalDouble mass) {
    /** Checks and copies. */
    public Link {
        collisions = List.copyOf(collisions);
        double kilograms = mass.orElse(0);
        new Faults()
                .require(!name.isBlank(), "link name", "'" + name + "'", "not be blank")
                .require(
                        Double.isFinite(kilograms) && kilograms >= 0,
                        "mass of link '" + name + "'",
                        kilograms,
                        "be finite and ≥ 0")
                .throwIfAny();
    }
}
