package org.vfsruntime.core.robot;

/** A skill that has been started. Cancelling and awaiting may happen on different threads. */
public interface SkillExecution {
    /**
     * Waits until the skill has ended. A simulated robot may do the work of the motion in this call.
     *
     * @return how it ended; the same outcome at every later call
     * @throws InterruptedException when the waiting thread is interrupted; the motion is then cancelled
     */
    SkillOutcome await() throws InterruptedException;

    /** Asks for a stop as soon as the robot can; returns at once. Without effect when it has ended. */
    void cancel();
}
