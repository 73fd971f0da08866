package org.vfsruntime.core.practice;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.robot.SkillOutcome;

/**
 * One try of a skill: the sparse reward and how long it took.
 *
 * @param success whether the success condition held at the end
 * @param ticks control periods until the end, 0 when the condition held from the start
 * @param status how the motion ended
 */
public record Trial(boolean success, int ticks, SkillOutcome.Status status) {
    /** Checks the parts. */
    public Trial {
        new Faults().require(ticks >= 0, "trial ticks", ticks, "be ≥ 0").throwIfAny();
    }
}
