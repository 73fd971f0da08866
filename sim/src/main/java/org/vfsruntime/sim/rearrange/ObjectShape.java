package org.vfsruntime.sim.rearrange;

import org.vfsruntime.core.Faults;

/**
 * What an object is made of: an upright box or cylinder. The robot knows the sizes, but neither mass nor friction.
 *
 * @param round whether it is a cylinder
 * @param halfX half the length along its long axis, metres; the radius of a cylinder
 * @param halfY half the length along its narrow axis, metres; the radius of a cylinder
 * @param height metres
 * @param massKilograms positive
 * @param friction Coulomb coefficient
 */
record ObjectShape(boolean round, double halfX, double halfY, double height, double massKilograms, double friction) {
    ObjectShape {
        new Faults()
                .require(halfY > 0 && halfY <= halfX, "half narrow side", halfY, "lie in (0, half long side]")
                .require(!round || halfX == halfY, "half sides of a cylinder", halfX + ", " + halfY, "be equal")
                .require(height > 0, "height", height, "be > 0")
                .throwIfAny();
    }

    static ObjectShape box(double lengthX, double lengthY, double height, double mass, double friction) {
        return new ObjectShape(false, lengthX / 2, lengthY / 2, height, mass, friction);
    }

    static ObjectShape cylinder(double radius, double height, double mass, double friction) {
        return new ObjectShape(true, radius, radius, height, mass, friction);
    }

    /** @return the radius of a disc of about this footprint, metres */
    double meanRadius() {
        return (halfX + halfY) / 2;
    }
}
