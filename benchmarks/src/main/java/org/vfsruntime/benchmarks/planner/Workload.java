package org.vfsruntime.benchmarks.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.dynamics.MlpDynamicsModel;

/**
 * What is planned: with f = MLP [2k → 256 → 256 → k] of random weights, so that all embeddings differ and none is
 * perfect.
 *
 * @param k skills, ≥ 2
 * @param candidates sequences drawn, ≥ 1
 * @param horizon length of a sequence, ≥ 1
 */
public record Workload(int k, int candidates, int horizon) {
    /** Width of both hidden layers. */
    public static final int HIDDEN = 256;
    /** Rows of a batch, as many as a planner's. */
    public static final int BATCH = 60;

    /** Checks. */
    public Workload {
        new Faults()
                .require(k >= 2, "k", k, "be ≥ 2")
                .require(candidates >= 1, "candidates", candidates, "be ≥ 1")
                .require(horizon >= 1, "horizon", horizon, "be ≥ 1")
                .throwIfAny();
    }

    /**
     * @param kernel runs the network
     * @return f
     */
    public MlpDynamicsModel model(NetworkKernel kernel) {
        return new MlpDynamicsModel(network(), kernel);
    }

    private Mlp network() {
        RandomGenerator random = new SplittableRandom(20261124);
        MlpShape shape = new MlpShape(2 * k, List.of(HIDDEN, HIDDEN), k, OutputActivation.SIGMOID);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            int inputs = shape.inputsOf(layer);
            weights.add(numbers(random, inputs * shape.outputsOf(layer), Math.sqrt(6.0 / inputs)));
            biases.add(numbers(random, shape.outputsOf(layer), 0.1));
        }
        float[] mean = new float[2 * k];
        float[] scale = new float[2 * k];
        java.util.Arrays.fill(scale, 1);
        return Mlp.of(shape, mean, scale, weights, biases);
    }

    private static float[] numbers(RandomGenerator random, int size, double limit) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextDouble(-limit, limit);
        }
        return numbers;
    }

    /** @return Z of now: any */
    public Embedding start() {
        return Embedding.of(catalogue(), new float[k]);
    }

    /** @return one that is never quite reached */
    public Goal goal() {
        return new ThresholdGoal(catalogue(), java.util.Set.of(catalogue().get(0)), 1);
    }

    private SkillCatalogue catalogue() {
        return SkillCatalogue.ofNames(
                IntStream.range(0, k).mapToObj(i -> "Skill" + i).toList());
    }

    /** @return multiplications and additions of one prediction as the network is written, 2k inputs */
    public long operationsPerPrediction() {
        return 2L * HIDDEN * (2L * k + HIDDEN + k);
    }

    /** @return those of all candidates, each rolled out by itself */
    public double operationsOfRollouts() {
        return (double) operationsPerPrediction() * candidates * horizon;
    }

    @Override
    public String toString() {
        return "k = " + k + ", N = " + candidates + ", H = " + horizon;
    }
}
