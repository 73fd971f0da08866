package org.vfsruntime.manipulation.urdf;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * What holds two links together.
 *
 * @param name not blank
 * @param type how it moves
 * @param parent the link it is mounted on
 * @param child the link it moves; its frame is the joint's frame
 * @param origin the child's frame in the parent's frame at position 0
 * @param axis unit vector in the joint's frame; normalised on construction, of no meaning for a fixed joint
 * @param limits what it can do
 */
public record Joint(
        String name, JointType type, String parent, String child, Pose origin, Vec3 axis, JointLimits limits) {
    private static final double SHORTEST_AXIS = 1e-6;

    /** Checks the parts. */
    public Joint {
        new Faults()
                .require(!name.isBlank(), "joint name", "'" + name + "'", "not be blank")
                .require(
                        axis.norm() >= SHORTEST_AXIS,
                        "axis of joint '" + name + "'",
                        axis,
                        "have a length of at least " + SHORTEST_AXIS)
                .throwIfAny();
        axis = axis.normalised();
    }
}
