package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.kernel.KernelNetwork;

/**
 * A trained network whose last inputs are a one-hot, made ready for a kernel: what the one-hot adds to the first layer's
 * sums, with bias and input scaling folded in, becomes the row that they start from.
 */
public final class FoldedNetwork {
    private FoldedNetwork() {}

    /**
     * {@code W·((x − mean)·scale) + b}, for {@code x = [y, one-hot c]}, is {@code (W·scale)_y · y} plus a vector for
     * each c.
     *
     * @param network at least one hidden layer
     * @param ordinary how many of its inputs come before the one-hot, in [1, inputs)
     * @return the same network, with the one-hot as its choice
     */
    public static KernelNetwork of(Mlp network, int ordinary) {
        int inputs = network.shape().inputs();
        int width = network.shape().hidden().get(0);
        float[] weights = network.weights(0);
        float[] bias = network.bias(0);
        float[] mean = network.inputMean();
        float[] scale = network.inputScale();
        float[] scaled = new float[width * ordinary]; // [width,ordinary]
        float[][] starts = new float[inputs - ordinary][width];
        for (int j = 0; j < width; j++) {
            double constant = bias[j];
            for (int i = 0; i < inputs; i++) {
                constant -= (double) weights[j * inputs + i] * mean[i] * scale[i];
            }
            for (int i = 0; i < ordinary; i++) {
                scaled[j * ordinary + i] = weights[j * inputs + i] * scale[i];
            }
            for (int choice = 0; choice < starts.length; choice++) {
                int i = ordinary + choice;
                starts[choice][j] = (float) (constant + (double) weights[j * inputs + i] * scale[i]);
            }
        }
        List<float[]> layers = new ArrayList<>(List.of(scaled));
        List<float[]> biases = new ArrayList<>();
        for (int layer = 1; layer < network.layers(); layer++) {
            layers.add(network.weights(layer));
            biases.add(network.bias(layer));
        }
        return new KernelNetwork(
                ordinary, starts, layers, biases, network.shape().output());
    }
}
