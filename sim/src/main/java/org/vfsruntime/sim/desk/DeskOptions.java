package org.vfsruntime.sim.desk;

import org.vfsruntime.core.Faults;

/**
 * What varies between episodes without changing the task.
 *
 * @param distractors objects that are in the way of nothing but the eye, 0 to 3
 * @param randomTableColour whether the table's colour is drawn per episode
 * @param randomArmStart whether the arm starts anywhere above the desk instead of its ready posture
 * @param disturbance probability that something is knocked during a skill, in [0, 1]
 */
public record DeskOptions(int distractors, boolean randomTableColour, boolean randomArmStart, double disturbance) {
    /** The most distractors that fit on the desk. */
    public static final int MOST_DISTRACTORS = DeskScene.DISTRACTORS;

    /** A clean desk: no distractors, the usual colour, the arm in its ready posture. */
    public static final DeskOptions PLAIN = new DeskOptions(0, false, false, 0);

    /** Checks the parts. */
    public DeskOptions {
        new Faults()
                .require(
                        distractors >= 0 && distractors <= DeskScene.DISTRACTORS,
                        "distractors",
                        distractors,
                        "lie in [0, " + DeskScene.DISTRACTORS + "]")
                .require(disturbance >= 0 && disturbance <= 1, "disturbance", disturbance, "lie in [0, 1]")
                .throwIfAny();
    }
}
