package org.vfsruntime.networks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

class PlainKernelTest extends NetworkKernelContract {
    @Override
    protected NetworkKernel kernel() {
        return new PlainKernel();
    }

    @Test
    void itsBitsAreThoseOfAnMlp() {
        KernelNetwork network = RandomKernelNetworks.network(1, List.of(9, 21, 12, 5), 1, OutputActivation.SIGMOID);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>(List.of(network.start(0)));
        for (int layer = 0; layer < network.layers(); layer++) {
            weights.add(network.weights(layer));
            if (layer > 0) {
                biases.add(network.bias(layer));
            }
        }
        float[] ones = new float[9];
        Arrays.fill(ones, 1);
        MlpShape shape = new MlpShape(9, List.of(21, 12), 5, OutputActivation.SIGMOID);
        Mlp mlp = Mlp.of(shape, new float[9], ones, weights, biases);
        float[] x = RandomKernelNetworks.numbers(new SplittableRandom(2), 9 * 20, 1);
        float[] expected = new float[5 * 20];
        mlp.forward(x, 20, expected);
        float[] y = new float[5 * 20];
        kernel().prepare(network).forward(x, new int[20], 20, y);
        assertThat(y).containsExactly(expected);
    }
}
