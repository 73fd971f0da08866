package org.vfsruntime.sim.physics;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * A rail on which one body slides relative to another, or to the world. Its position is 0 in the poses in
 * which the bodies are built.
 *
 * @param name for messages
 * @param parent index of the body that carries the rail, or -1 for the world
 * @param child index of the body that slides
 * @param axis unit vector in the world, in the poses in which the bodies are built
 * @param lower smallest position in metres, ≤ 0
 * @param upper largest position in metres, ≥ 0
 * @param frictionNewton force of dry friction, ≥ 0
 */
public record SliderDescription(
        String name, int parent, int child, Vec3 axis, double lower, double upper, double frictionNewton) {
    /** Checks the parts. */
    public SliderDescription {
        new Faults()
                .require(lower <= 0 && upper >= 0, "limits of slider '" + name + "'", lower + ".." + upper, "include 0")
                .require(frictionNewton >= 0, "friction of slider '" + name + "'", frictionNewton, "be ≥ 0")
                .throwIfAny();
    }
}
