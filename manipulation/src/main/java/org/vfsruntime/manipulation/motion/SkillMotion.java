package org.vfsruntime.manipulation.motion;

import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.trajectory.MotionProgram;

/** What a skill wants the arm to do, from what is perceived. Expected refusal is a type. */
public sealed interface SkillMotion {
    /**
     * The skill wants to move.
     *
     * @param program from where the arm is seen to be
     * @param retreat what to do when something that should not be met ends the program, so that the hand is not left
     *     where it is stuck; may be empty
     */
    record Commanded(MotionProgram program, MotionProgram retreat) implements SkillMotion {}

    /**
     * The skill's initiation condition does not hold.
     *
     * @param reason one line for people
     */
    record Refused(String reason) implements SkillMotion {
        /** Checks that there is a reason. */
        public Refused {
            new Faults()
                    .require(!reason.isBlank(), "reason of a refused motion", "'" + reason + "'", "say something")
                    .throwIfAny();
        }
    }
}
