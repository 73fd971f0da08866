package org.vfsruntime.sim.desk;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmSimulation;
import org.vfsruntime.sim.arm.Hand;
import org.vfsruntime.sim.physics.PhysicsEngine;

/** The desk in motion: what it has beside the arm is a drawer, two cubes and a cabinet to keep the palm out of. */
final class DeskSimulation extends ArmSimulation {
    DeskSimulation(PhysicsEngine engine, ArmMotion arm) {
        super(engine, arm, DeskScene.describe(arm.linkSolids()), DeskScene.HAND_BODIES);
    }

    /** @return whether the palm, which the physics does not stop at furniture, is inside the cabinet */
    @Override
    public boolean isJammed() {
        Pose tool = tool();
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) == 0 ? Hand.PALM_HALF_X : -Hand.PALM_HALF_X;
            double y = (corner & 2) == 0 ? Hand.PALM_HALF_Y : -Hand.PALM_HALF_Y;
            if (DeskLayout.isInCabinet(tool.transform(new Vec3(x, y, -Hand.PALM_ABOVE_TOOL)))) {
                return true;
            }
        }
        return false;
    }

    double drawerOpening() {
        return world().sliderPosition(DeskScene.DRAWER_SLIDER);
    }

    Vec3 cube(Cube cube) {
        return pose(cube.body()).position();
    }

    /** @return all that can be seen of the bodies, to compare episodes bit by bit */
    double[] fingerprint() {
        List<Integer> bodies =
                List.of(DeskScene.DRAWER, Cube.BLUE.body(), Cube.RED.body(), DeskScene.HAND + 1, DeskScene.HAND + 2);
        double[] values = new double[7 * bodies.size()];
        for (int i = 0; i < bodies.size(); i++) {
            Pose pose = pose(bodies.get(i));
            double[] part = {
                pose.position().x(),
                pose.position().y(),
                pose.position().z(),
                pose.orientation().x(),
                pose.orientation().y(),
                pose.orientation().z(),
                pose.orientation().w()
            };
            System.arraycopy(part, 0, values, 7 * i, part.length);
        }
        return Arrays.copyOf(values, values.length);
    }
}
