package org.vfsruntime.core.robot;

import org.vfsruntime.core.Faults;

/**
 * How the execution of a skill ended, as far as the robot itself can tell. Whether the skill reached its
 * success condition shows in the next observation, not here.
 *
 * @param status how the motion ended
 * @param ticks control periods that passed, ≥ 0
 * @param detail one line for people; empty when there is nothing to add
 */
public record SkillOutcome(Status status, int ticks, String detail) {
    /** How a motion ended. */
    public enum Status {
        /** The motion ran to its end. */
        COMPLETED,
        /** The skill's initiation condition did not hold; nothing moved. */
        REFUSED,
        /** The motion was stopped half-way: unreachable target, protective stop, lost connection. */
        ABORTED,
        /** Somebody asked for a stop. */
        CANCELLED
    }

    /** Checks the parts. */
    public SkillOutcome {
        new Faults().require(ticks >= 0, "outcome ticks", ticks, "be ≥ 0").throwIfAny();
    }
}
