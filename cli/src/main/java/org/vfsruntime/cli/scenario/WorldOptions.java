package org.vfsruntime.cli.scenario;

import org.vfsruntime.core.Faults;

/**
 * What varies between episodes without changing the task.
 *
 * @param distractors objects that are in the way of nothing but the eye, ≥ 0
 * @param randomTableColour whether the table's colour is drawn per episode
 * @param randomArmStart whether the arm's start pose is drawn per episode
 * @param disturbance probability that something is knocked during a skill, in [0, 1]
 */
public record WorldOptions(int distractors, boolean randomTableColour, boolean randomArmStart, double disturbance) {
    /** Nothing varies. */
    public static final WorldOptions PLAIN = new WorldOptions(0, false, false, 0);

    /** Checks the parts. */
    public WorldOptions {
        new Faults()
                .require(distractors >= 0, "--distractors", distractors, "be ≥ 0")
                .require(disturbance >= 0 && disturbance <= 1, "--disturb", disturbance, "lie in [0, 1]")
                .throwIfAny();
    }
}
