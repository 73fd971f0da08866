package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/** Networks with random weights. */
final class RandomNetworks {
    private RandomNetworks() {}

    static Mlp network(long seed, int inputs, List<Integer> hidden, int outputs) {
        return network(seed, inputs, hidden, outputs, OutputActivation.SIGMOID);
    }

    static Mlp network(long seed, int inputs, List<Integer> hidden, int outputs, OutputActivation output) {
        MlpShape shape = new MlpShape(inputs, hidden, outputs, output);
        Random random = new Random(seed);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            double size = 2 / Math.sqrt(shape.inputsOf(layer));
            weights.add(numbers(random, shape.inputsOf(layer) * shape.outputsOf(layer), -size, size));
            biases.add(numbers(random, shape.outputsOf(layer), -0.1, 0.1));
        }
        return Mlp.of(shape, numbers(random, inputs, 0, 1), numbers(random, inputs, 0.5, 3), weights, biases);
    }

    private static float[] numbers(Random random, int n, double low, double high) {
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = (float) random.nextDouble(low, high);
        }
        return numbers;
    }
}
