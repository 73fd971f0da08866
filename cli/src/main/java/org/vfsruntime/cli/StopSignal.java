package org.vfsruntime.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Somebody's wish that the command stops, such as Ctrl-C. Safe for use by several threads. */
public final class StopSignal {
    private final Set<Runnable> actions = new LinkedHashSet<>();
    private boolean requested;

    /** @return whether a stop is wanted */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** @throws CancellationException when a stop is wanted */
    public void throwIfRequested() {
        if (isRequested()) {
            throw new CancellationException("stopped");
        }
    }

    /** @throws CancellationException when a stop is wanted, with advice for work that goes on where it was */
    public void throwResumableIfRequested() {
        if (isRequested()) {
            throw resumable();
        }
    }

    /** @return the end of work that goes on where it was */
    public static CancellationException resumable() {
        return new CancellationException("stopped; run the same command again to go on");
    }

    /** Asks for a stop: runs every registered action, once. */
    public void request() {
        Set<Runnable> now;
        synchronized (this) {
            if (requested) {
                return;
            }
            requested = true;
            now = new LinkedHashSet<>(actions);
        }
        now.forEach(Runnable::run);
    }

    /**
     * Does some work; when a stop is asked for meanwhile, or was before, the action is run.
     *
     * @param <T> what the work gives
     * @param action makes the work end soon; quick, does not block
     * @param work to be done, on this thread
     * @return what the work gives
     */
    public <T> T during(Runnable action, Supplier<T> work) {
        boolean late;
        synchronized (this) {
            late = requested;
            actions.add(action);
        }
        try {
            if (late) {
                action.run();
            }
            return work.get();
        } finally {
            synchronized (this) {
                actions.remove(action);
            }
        }
    }
}
