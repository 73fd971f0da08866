package org.vfsruntime.manipulation.kinematics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.urdf.Joint;
import org.vfsruntime.manipulation.urdf.JointLimits;
import org.vfsruntime.manipulation.urdf.JointType;
import org.vfsruntime.manipulation.urdf.Link;
import org.vfsruntime.manipulation.urdf.RobotModel;

/** Small arms whose poses can be computed by hand. */
final class TestArms {
    private TestArms() {}

    /** A column that turns about z, a boom that slides along its x from 1 m out, a wrist that turns about y. */
    static RobotModel crane() {
        List<Link> links = Stream.of("ground", "column", "boom", "plate", "wrist")
                .map(name -> new Link(name, List.of(), OptionalDouble.empty()))
                .toList();
        return new RobotModel(
                "crane",
                links,
                List.of(
                        joint("turn", JointType.CONTINUOUS, "ground", "column", new Vec3(0, 0, 2), Vec3.Z),
                        joint("slide", JointType.PRISMATIC, "column", "boom", new Vec3(1, 0, 0), Vec3.X),
                        joint("glue", JointType.FIXED, "boom", "plate", new Vec3(0, 0, -0.5), Vec3.X),
                        joint("tilt", JointType.REVOLUTE, "plate", "wrist", Vec3.ZERO, Vec3.Y)));
    }

    private static Joint joint(String name, JointType type, String parent, String child, Vec3 at, Vec3 axis) {
        JointLimits limits = switch (type) {
            case CONTINUOUS, FIXED -> JointLimits.NONE;
            case PRISMATIC -> new JointLimits(0, 3, 0.5, 10);
            case REVOLUTE -> new JointLimits(-1, 1, 2, 10);
        };
        return new Joint(name, type, parent, child, new Pose(at, Quaternion.IDENTITY), axis, limits);
    }
}
