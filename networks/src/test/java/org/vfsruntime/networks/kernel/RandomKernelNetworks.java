package org.vfsruntime.networks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.OutputActivation;

/** Networks with random weights, of a size that keeps sums near 1. */
public final class RandomKernelNetworks {
    private RandomKernelNetworks() {}

    /**
     * @param seed of the weights
     * @param widths inputs, hidden widths, outputs; at least two
     * @param choices rows that the first sums may start from
     * @param output of the last layer
     * @return the network
     */
    public static KernelNetwork network(long seed, List<Integer> widths, int choices, OutputActivation output) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int layer = 1; layer < widths.size(); layer++) {
            int in = widths.get(layer - 1);
            int out = widths.get(layer);
            weights.add(numbers(random, in * out, 1.7 / Math.sqrt(in)));
            if (layer > 1) {
                biases.add(numbers(random, out, 0.2));
            }
        }
        float[][] starts = new float[choices][];
        for (int choice = 0; choice < choices; choice++) {
            starts[choice] = numbers(random, widths.get(1), 0.5);
        }
        return new KernelNetwork(widths.get(0), starts, weights, biases, output);
    }

    /**
     * @param random source
     * @param size how many
     * @param limit of their size
     * @return uniform in (-limit, limit)
     */
    public static float[] numbers(SplittableRandom random, int size, double limit) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextDouble(-limit, limit);
        }
        return numbers;
    }

    /**
     * @param random source
     * @param count how many
     * @param choices of the network
     * @return uniform in [0, choices)
     */
    public static int[] choices(SplittableRandom random, int count, int choices) {
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = random.nextInt(choices);
        }
        return chosen;
    }
}
