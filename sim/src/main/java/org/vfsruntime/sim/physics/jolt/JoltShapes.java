package org.vfsruntime.sim.physics.jolt;

import com.github.stephengold.joltjni.BodyCreationSettings;
import com.github.stephengold.joltjni.BoxShape;
import com.github.stephengold.joltjni.CapsuleShape;
import com.github.stephengold.joltjni.ConvexShape;
import com.github.stephengold.joltjni.CylinderShape;
import com.github.stephengold.joltjni.MassProperties;
import com.github.stephengold.joltjni.Quat;
import com.github.stephengold.joltjni.StaticCompoundShapeSettings;
import com.github.stephengold.joltjni.Vec3;
import com.github.stephengold.joltjni.enumerate.EMotionType;
import com.github.stephengold.joltjni.enumerate.EOverrideMassProperties;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.sim.physics.BodyDescription;
import org.vfsruntime.sim.physics.Solid;

/** Turns body descriptions into the engine's shapes and settings. */
final class JoltShapes {
    private static final double CONVEX_RADIUS = 0.0005;
    /** The engine's capsules and cylinders lie along y, ours along z. */
    private static final Quaternion Z_FROM_Y = Quaternion.ofRpy(Math.PI / 2, 0, 0);

    private JoltShapes() {}

    static BodyCreationSettings settings(BodyDescription body) {
        StaticCompoundShapeSettings compound = new StaticCompoundShapeSettings();
        for (Solid solid : body.solids()) {
            Quaternion turn = solid instanceof Solid.Box
                    ? solid.at().orientation()
                    : solid.at().orientation().multiply(Z_FROM_Y);
            Vec3 at = JoltUnits.vector(solid.at().position());
            Quat rotation = JoltUnits.rotation(turn);
            compound.addShape(at, rotation, shape(solid));
        }
        BodyCreationSettings settings = new BodyCreationSettings(
                compound,
                JoltUnits.point(body.pose().position()),
                JoltUnits.rotation(body.pose().orientation()),
                motion(body.motion()),
                body.layer());
        settings.setFriction((float) body.friction());
        settings.setRestitution(0);
        settings.setGravityFactor(body.gravity() ? 1 : 0);
        if (body.motion() == BodyDescription.Motion.DYNAMIC) {
            settings.setOverrideMassProperties(EOverrideMassProperties.CalculateInertia);
            settings.setMassPropertiesOverride(new MassProperties().setMass((float) body.massKilograms()));
        }
        return settings;
    }

    private static ConvexShape shape(Solid solid) {
        if (solid instanceof Solid.Box box) {
            Vec3 half = new Vec3(
                    JoltUnits.length(box.x() / 2), JoltUnits.length(box.y() / 2), JoltUnits.length(box.z() / 2));
            return new BoxShape(half, JoltUnits.length(CONVEX_RADIUS));
        }
        if (solid instanceof Solid.Cylinder cylinder) {
            return new CylinderShape(
                    JoltUnits.length(cylinder.length() / 2),
                    JoltUnits.length(cylinder.radius()),
                    JoltUnits.length(CONVEX_RADIUS));
        }
        Solid.Capsule capsule = (Solid.Capsule) solid;
        return new CapsuleShape(JoltUnits.length(capsule.length() / 2), JoltUnits.length(capsule.radius()));
    }

    private static EMotionType motion(BodyDescription.Motion motion) {
        return switch (motion) {
            case FIXED -> EMotionType.Static;
            case KINEMATIC -> EMotionType.Kinematic;
            case DYNAMIC -> EMotionType.Dynamic;
        };
    }
}
