package org.vfsruntime.planner.control;

import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.robot.SkillExecution;

/** The stop button of one episode: may be pressed from any thread, before or while the episode runs. */
public final class Cancellation {
    private boolean requested;
    private @Nullable SkillExecution running;

    /** Asks for a stop: the running skill is cancelled, and no other is started. Returns at once. */
    public void cancel() {
        SkillExecution execution;
        synchronized (this) {
            requested = true;
            execution = running;
        }
        if (execution != null) {
            execution.cancel();
        }
    }

    /** @return whether a stop was asked for */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** From now on a stop cancels this skill; at once when it was asked for already. */
    void watch(SkillExecution execution) {
        boolean late;
        synchronized (this) {
            running = execution;
            late = requested;
        }
        if (late) {
            execution.cancel();
        }
    }

    /** The watched skill has ended. */
    synchronized void release() {
        running = null;
    }
}
