package org.vfsruntime.networks.training;

/** Watches a training run. */
@FunctionalInterface
public interface TrainingListener {
    /** Watches nothing. */
    TrainingListener SILENT = (step, steps, batchLoss) -> {};

    /**
     * Called after each step, on the thread that trains. To stop, throw a
     * {@link java.util.concurrent.CancellationException}: the state is saved when there is a checkpoint file,
     * and the exception reaches the caller of the training.
     *
     * @param step steps done, in [1, steps]
     * @param steps steps in all
     * @param batchLoss the loss on the step's batch, before the step; finite
     */
    void onStep(int step, int steps, double batchLoss);
}
