package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.Hand;

/**
 * Where everything is when an episode begins.
 *
 * @param joints [7] joint angles
 * @param drawerOpening in metres
 * @param blue where the blue cube is; ignored when it is held
 * @param red where the red cube is; ignored when it is held
 * @param held ordinal of the cube in the hand, or -1
 * @param grip offset of a held cube from the tool point in the tool's frame
 * @param surroundings what the task does not depend on
 */
record DeskStart(
        double[] joints,
        double drawerOpening,
        Pose blue,
        Pose red,
        int held,
        Vec3 grip,
        DeskSurroundings surroundings) {
    private static final int SETTLE_TICKS = 8;

    Pose cube(Cube cube) {
        return cube == Cube.BLUE ? blue : red;
    }

    DeskStart with(Cube cube, Pose pose) {
        return new DeskStart(
                joints,
                drawerOpening,
                cube == Cube.BLUE ? pose : blue,
                cube == Cube.RED ? pose : red,
                held,
                grip,
                surroundings);
    }

    List<Pose> distractors() {
        return surroundings.distractors();
    }

    /** Puts the simulation into this state and lets things come to rest. */
    void apply(DeskSimulation simulation) {
        simulation.reset();
        simulation.teleportArm(joints, 2 * Hand.FINGER_STROKE);
        simulation.place(DeskScene.DRAWER, DeskLayout.drawer(drawerOpening));
        for (int i = 0; i < DeskScene.DISTRACTORS; i++) {
            int body = DeskScene.FIRST_DISTRACTOR + i;
            if (i < distractors().size()) {
                simulation.place(body, distractors().get(i));
            } else {
                simulation.park(body, new Pose(DeskScene.parkedDistractor(i), Pose.IDENTITY.orientation()));
            }
        }
        for (Cube cube : Cube.values()) {
            boolean inHand = held == cube.ordinal();
            simulation.place(cube.body(), inHand ? inHand(simulation) : cube(cube));
        }
        if (held >= 0) {
            // Closed around the cube at once, so that it does not fall before the fingers arrive.
            simulation.teleportArm(joints, DeskLayout.CUBE + 0.001);
            simulation.grip(0, 20);
        } else {
            simulation.grip(2 * Hand.FINGER_STROKE, 20);
        }
        simulation.settle(SETTLE_TICKS);
    }

    private Pose inHand(DeskSimulation simulation) {
        return simulation.tool().compose(new Pose(grip, Pose.IDENTITY.orientation()));
    }
}
