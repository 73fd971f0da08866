package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmSimulation;
import org.vfsruntime.sim.physics.PhysicsEngine;

/** The table in motion. Objects are known by their place in the episode, 0 to n - 1. */
final class RearrangeSimulation extends ArmSimulation {
    private static final double UPRIGHT = Math.cos(Math.toRadians(15));
    private static final double STANDING = 0.008;

    private List<Integer> shapes = List.of();

    RearrangeSimulation(PhysicsEngine engine, ArmMotion arm) {
        super(engine, arm, RearrangeScene.describe(arm.linkSolids()), RearrangeScene.HAND_BODIES);
    }

    /** @param indices [n] into {@link ShapeSet#ALL}, of the objects of this episode */
    void use(List<Integer> indices) {
        shapes = List.copyOf(indices);
    }

    /** @return [n] indices into {@link ShapeSet#ALL} */
    List<Integer> shapes() {
        return shapes;
    }

    int objects() {
        return shapes.size();
    }

    ObjectShape shape(int object) {
        return ShapeSet.ALL.get(shapes.get(object));
    }

    Pose object(int object) {
        return pose(RearrangeScene.FIRST_OBJECT + shapes.get(object));
    }

    /** @return whether it stands on the table as it was put there: not fallen, not on top of another, not held */
    boolean isStanding(int object) {
        Pose pose = object(object);
        double up = pose.orientation().rotate(Vec3.Z).z();
        double z = pose.position().z();
        return Math.abs(up) > UPRIGHT
                && Math.abs(z - shape(object).height() / 2) < STANDING
                && TableLayout.isOverTable(pose.position().x(), pose.position().y());
    }

    /** @return what it covers of the table, if it stands */
    Footprint footprint(int object) {
        Pose pose = object(object);
        Vec3 axis = pose.orientation().rotate(Vec3.X);
        Vec3 at = pose.position();
        return Footprint.of(at.x(), at.y(), Math.atan2(axis.y(), axis.x()), shape(object));
    }
}
