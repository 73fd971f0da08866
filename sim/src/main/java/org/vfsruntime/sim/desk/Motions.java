package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.arm.ArmMove;

/** The motion primitive of each skill. */
final class Motions {
    /** Height of the tool point above the table between places, in metres. */
    static final double TRAVEL_HEIGHT = 0.22;
    /** Speed of the tool point between places, in m/s. */
    static final double TRAVEL_SPEED = 0.6;
    /** Speed of the tool point near things, in m/s. */
    static final double CAREFUL_SPEED = ArmMove.CAREFUL_SPEED;

    private static final List<MotionPrimitive> PRIMITIVES = List.of(
            new PullPrimitive(),
            new PushPrimitive(),
            new PickPrimitive(Cube.BLUE),
            new PickPrimitive(Cube.RED),
            new PlacePrimitive(Cube.BLUE, PlacePrimitive.Target.DRAWER),
            new PlacePrimitive(Cube.RED, PlacePrimitive.Target.DRAWER),
            new PlacePrimitive(Cube.BLUE, PlacePrimitive.Target.COUNTER),
            new PlacePrimitive(Cube.RED, PlacePrimitive.Target.COUNTER));

    private Motions() {}

    static MotionPrimitive of(Skill skill) {
        return PRIMITIVES.get(DeskSkills.CATALOGUE.indexOf(skill));
    }
}
