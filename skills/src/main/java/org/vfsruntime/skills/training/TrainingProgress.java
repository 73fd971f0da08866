package org.vfsruntime.skills.training;

/** Watches a training. */
@FunctionalInterface
public interface TrainingProgress {
    /** Watches nothing. */
    TrainingProgress SILENT = (stage, done, total, message) -> {};

    /**
     * Called from one thread at a time. To stop the training, throw a
     * {@link java.util.concurrent.CancellationException}: it reaches the caller, and what was done is kept.
     *
     * @param stage what is being done
     * @param done units of the stage, in [0, total]
     * @param total units of the stage in the whole training
     * @param message one line for people: what is being done and how well it goes
     */
    void on(TrainingStage stage, long done, long total, String message);
}
