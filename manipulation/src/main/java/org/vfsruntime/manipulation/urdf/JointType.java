package org.vfsruntime.manipulation.urdf;

/** How a joint moves. */
public enum JointType {
    /** Turns about its axis, between limits. */
    REVOLUTE,
    /** Turns about its axis without end. */
    CONTINUOUS,
    /** Slides along its axis, between limits. */
    PRISMATIC,
    /** Does not move. */
    FIXED;

    /** @return whether the joint has a position */
    public boolean moves() {
        return this != FIXED;
    }
}
