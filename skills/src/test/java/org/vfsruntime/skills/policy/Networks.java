package org.vfsruntime.skills.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/** Networks with random and with chosen weights. */
public final class Networks {
    private Networks() {}

    public static Mlp random(int inputs, List<Integer> hidden, long seed) {
        MlpShape shape = new MlpShape(inputs, hidden, 1, OutputActivation.SIGMOID);
        Random random = new Random(seed);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            float size = (float) Math.sqrt(2.0 / shape.inputsOf(l));
            weights.add(numbers(shape.outputsOf(l) * shape.inputsOf(l), size, random));
            biases.add(numbers(shape.outputsOf(l), 0.1f, random));
        }
        return Mlp.of(shape, numbers(inputs, 1, random), numbers(inputs, 1, random), weights, biases);
    }

    /** Inputs (o, θ); logit 6 - 40·max(0, |θ - 0.5·o| - 0.3): good on a plateau of half-width 0.3 around o/2. */
    public static Mlp plateau() {
        MlpShape shape = new MlpShape(2, List.of(2), 1, OutputActivation.SIGMOID);
        float[] first = {-0.5f, 1, 0.5f, -1};
        return Mlp.of(
                shape,
                new float[2],
                new float[] {1, 1},
                List.of(first, new float[] {-40, -40}),
                List.of(new float[] {-0.3f, -0.3f}, new float[] {6}));
    }

    /** Input (o, θ); logit 20·|θ| - 10: good at both ends of the box and bad between. */
    public static Mlp valley() {
        MlpShape shape = new MlpShape(2, List.of(2), 1, OutputActivation.SIGMOID);
        return Mlp.of(
                shape,
                new float[2],
                new float[] {1, 1},
                List.of(new float[] {0, 1, 0, -1}, new float[] {20, 20}),
                List.of(new float[2], new float[] {-10}));
    }

    private static float[] numbers(int n, float size, Random random) {
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = size * (float) random.nextGaussian();
        }
        return numbers;
    }
}
