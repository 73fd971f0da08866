package org.vfsruntime.benchmarks.planner;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.dynamics.MlpDynamicsModel;

/** How fast a kernel predicts, batch after batch, with activations and the sigmoid. */
final class KernelSpeed {
    private static final int ROWS = 96;
    private static final int BATCHES = 20;

    private KernelSpeed() {}

    /**
     * @param kernel runs the network
     * @param workload which network
     * @param team of threads, each with rows of its own
     * @param seconds to measure for
     * @return multiplications and additions a second that were really done, all threads together: the sum of each
     *     thread's fastest run
     */
    static double measure(NetworkKernel kernel, Workload workload, Team team, double seconds) {
        MlpDynamicsModel model = workload.model(kernel);
        return team.together(thread -> () -> perSecond(model, workload, thread, seconds)).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double perSecond(MlpDynamicsModel model, Workload workload, int thread, double seconds) {
        int k = workload.k();
        SplittableRandom random = new SplittableRandom(thread);
        float[] embeddings = new float[ROWS * k];
        for (int i = 0; i < embeddings.length; i++) {
            embeddings[i] = (float) random.nextDouble();
        }
        int[] skills = new int[ROWS];
        Arrays.setAll(skills, row -> row % k);
        float[] next = new float[ROWS * k];
        Samples samples = Samples.of(seconds, () -> {
            for (int batch = 0; batch < BATCHES; batch++) {
                model.predict(embeddings, skills, ROWS, next);
            }
        });
        return (double) BATCHES * ROWS * gathered(workload) / samples.best();
    }

    /** The skill's half of the first layer is looked up, not multiplied. */
    private static long gathered(Workload workload) {
        return workload.operationsPerPrediction() - 2L * workload.k() * Workload.HIDDEN;
    }
}
