package org.vfsruntime.benchmarks.planner;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.dynamics.MlpDynamicsModel;

/** A kernel that predicts, batch after batch, with activations and the sigmoid. For one thread. */
final class KernelSpeed {
    private static final int ROWS = Workload.BATCH;

    private final MlpDynamicsModel model;
    private final Workload workload;
    private final float[] embeddings;
    private final int[] skills = new int[ROWS];
    private final float[] next;

    /**
     * @param kernel runs the network
     * @param workload which network
     * @param seed of the rows
     */
    KernelSpeed(NetworkKernel kernel, Workload workload, int seed) {
        int k = workload.k();
        this.model = workload.model(kernel);
        this.workload = workload;
        this.embeddings = new float[ROWS * k];
        this.next = new float[ROWS * k];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < embeddings.length; i++) {
            embeddings[i] = (float) random.nextDouble();
        }
        Arrays.setAll(skills, row -> row % k);
    }

    /** Predicts one batch. */
    void run() {
        model.predict(embeddings, skills, ROWS, next);
    }

    /** @return multiplications and additions of one batch; the skill's half of the first layer is looked up */
    double operations() {
        return (double) ROWS * (workload.operationsPerPrediction() - 2L * workload.k() * Workload.HIDDEN);
    }
}
