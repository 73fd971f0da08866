package org.vfsruntime.sim.physics.jolt;

import com.github.stephengold.joltjni.Quat;
import com.github.stephengold.joltjni.RVec3;
import com.github.stephengold.joltjni.Vec3;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;

/**
 * Converts between metres and the engine's lengths. Jolt meets contacts 2 cm ahead of time and offers no
 * setter for it, which is half a cube here. With all lengths, and hence accelerations and forces, ten times
 * as large it is 2 mm.
 */
final class JoltUnits {
    /** Engine lengths per metre. */
    static final double SCALE = 10;

    private JoltUnits() {}

    static float length(double metres) {
        return (float) (metres * SCALE);
    }

    static Vec3 vector(org.vfsruntime.manipulation.geometry.Vec3 metres) {
        return new Vec3(length(metres.x()), length(metres.y()), length(metres.z()));
    }

    static RVec3 point(org.vfsruntime.manipulation.geometry.Vec3 metres) {
        return new RVec3(length(metres.x()), length(metres.y()), length(metres.z()));
    }

    static Quat rotation(Quaternion q) {
        return new Quat((float) q.x(), (float) q.y(), (float) q.z(), (float) q.w());
    }

    static Pose pose(RVec3 point, Quat rotation) {
        return new Pose(
                new org.vfsruntime.manipulation.geometry.Vec3(
                        point.xx() / SCALE, point.yy() / SCALE, point.zz() / SCALE),
                new Quaternion(rotation.getX(), rotation.getY(), rotation.getZ(), rotation.getW()));
    }
}
