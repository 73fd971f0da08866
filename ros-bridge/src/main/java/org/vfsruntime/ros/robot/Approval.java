package org.vfsruntime.ros.robot;

import java.util.function.BooleanSupplier;
import org.vfsruntime.core.skill.Skill;

/** Asks a person before a skill starts, when that is wanted. */
public interface Approval {
    /** What came of asking. */
    enum Answer {
        /** Nobody had to be asked. */
        NOT_NEEDED,
        /** Somebody said yes. */
        GRANTED,
        /** Somebody said no, nobody answered in time, or the skill was given up. */
        DENIED
    }

    /**
     * Waits for the answer.
     *
     * @param skill that wants to start
     * @param givenUp whether the answer is of no use any more; looked at often
     * @return the answer
     */
    Answer ask(Skill skill, BooleanSupplier givenUp) throws InterruptedException;

    /** @return one that asks nobody */
    static Approval notNeeded() {
        return (skill, givenUp) -> Answer.NOT_NEEDED;
    }
}
