package org.vfsruntime.sim.desk;

import java.util.random.RandomGenerator;
import org.vfsruntime.sim.arm.Hand;

/** Somebody bumps into things: knocks a cube, makes the held cube slip, or pushes the drawer. */
final class Disturbance {
    private static final int FIRST_TICK = 5;
    private static final int LAST_TICK = 80;

    private final double probability;
    private final RandomGenerator random;
    private int at = -1;

    /**
     * @param probability of one disturbance during a skill, in [0, 1]
     * @param random decides when and what
     */
    Disturbance(double probability, RandomGenerator random) {
        this.probability = probability;
        this.random = random;
    }

    /** Decides whether and when the skill that starts now is disturbed. */
    void skillStarts() {
        boolean strikes = random.nextDouble() < probability;
        int tick = random.nextInt(FIRST_TICK, LAST_TICK);
        at = strikes ? tick : -1;
    }

    /** Strikes, if it is time. */
    void tick(DeskSimulation simulation, int tick) {
        if (tick == at) {
            at = -1;
            strike(simulation);
        }
    }

    /** Strikes now, if the skill ended before its time had come. */
    void skillEnds(DeskSimulation simulation) {
        if (at >= 0) {
            at = -1;
            strike(simulation);
        }
    }

    private void strike(DeskSimulation simulation) {
        int kind = random.nextInt(3);
        double angle = random.nextDouble(2 * Math.PI);
        double speed = random.nextDouble(0.5, 1.1);
        if (kind == 2) {
            simulation.kick(DeskScene.DRAWER, random.nextBoolean() ? 0.9 : -0.9, 0, 0);
            return;
        }
        Cube cube = Cube.values()[kind];
        if (DeskDetectors.isHeld(simulation, cube)) {
            simulation.grip(2 * Hand.FINGER_STROKE, 20);
        } else {
            simulation.kick(cube.body(), speed * Math.cos(angle), speed * Math.sin(angle), 0);
        }
    }
}
