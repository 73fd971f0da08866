package org.vfsruntime.skills.training;

import java.util.concurrent.CancellationException;

/** Lets several threads report to one listener, and stops all of them once the listener has stopped one. */
final class GuardedProgress implements TrainingProgress {
    private final TrainingProgress listener;
    private boolean stopped;

    GuardedProgress(TrainingProgress listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void on(TrainingStage stage, long done, long total, String message) {
        if (stopped) {
            throw new CancellationException("the training was stopped");
        }
        boolean returned = false;
        try {
            listener.on(stage, done, total, message);
            returned = true;
        } finally {
            stopped = !returned;
        }
    }
}
