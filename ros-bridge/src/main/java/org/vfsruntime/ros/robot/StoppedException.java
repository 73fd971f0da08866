package org.vfsruntime.ros.robot;

import org.vfsruntime.core.robot.SkillOutcome;

/** A motion cannot go on; the arm was told to stop. */
final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final SkillOutcome.Status status;

    StoppedException(SkillOutcome.Status status, String detail) {
        super(detail);
        this.status = status;
    }

    SkillOutcome.Status status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
