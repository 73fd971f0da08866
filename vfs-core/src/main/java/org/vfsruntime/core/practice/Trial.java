package org.vfsruntime.core.practice;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.robot.SkillOutcome;

/**
 * One try of a skill: the sparse reward and how long it took.
 *
 * @param success whether the success condition held at the end
 * @param ticks control periods until the end, 0 when the condition held from the start
 * @param status how the motion ended
 * @param merit what the try counts for whoever chooses parameters, in [0, 1]: 0 when it failed, 1 when it succeeded with
 *     nothing to wish for
 */
public record Trial(boolean success, int ticks, SkillOutcome.Status status, double merit) {
    /** Checks the parts. */
    public Trial {
        new Faults()
                .require(ticks >= 0, "trial ticks", ticks, "be ≥ 0")
                .require(
                        success ? merit > 0 && merit <= 1 : merit == 0,
                        "trial merit",
                        merit,
                        success ? "lie in (0, 1]" : "be 0 for a failure")
                .throwIfAny();
    }

    /** A try of which nothing matters but whether it succeeded. */
    public Trial(boolean success, int ticks, SkillOutcome.Status status) {
        this(success, ticks, status, success ? 1 : 0);
    }
}
