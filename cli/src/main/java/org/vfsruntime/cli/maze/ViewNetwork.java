package org.vfsruntime.cli.maze;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;

/**
 * A network on inputs that are 0 nearly everywhere and 1 elsewhere, so the first layer is a sum of a few rows. Safe for use by several threads.
 */
final class ViewNetwork {
    private final float[][] rows; // [input][width of the first hidden layer]
    private final float[] bias;
    private final Mlp rest;

    ViewNetwork(Mlp mlp) {
        int width = mlp.shape().outputsOf(0);
        float[] weights = mlp.weights(0);
        float[] mean = mlp.inputMean();
        float[] scale = mlp.inputScale();
        this.rows = new float[mlp.shape().inputs()][width];
        this.bias = mlp.bias(0);
        for (int o = 0; o < width; o++) {
            double shift = 0;
            for (int i = 0; i < rows.length; i++) {
                rows[i][o] = weights[o * rows.length + i] * scale[i];
                shift += (double) rows[i][o] * mean[i];
            }
            bias[o] -= (float) shift;
        }
        this.rest = layersAboveTheFirst(mlp);
    }

    /** @return the network's outputs */
    float[] outputs(float[] view) {
        float[] hidden = bias.clone();
        for (int i = 0; i < view.length; i++) {
            if (view[i] != 0) {
                add(rows[i], hidden);
            }
        }
        for (int h = 0; h < hidden.length; h++) {
            hidden[h] = Math.max(hidden[h], 0f);
        }
        float[] outputs = new float[rest.shape().outputs()];
        rest.forward(hidden, 1, outputs);
        return outputs;
    }

    private static void add(float[] row, float[] sums) {
        for (int h = 0; h < sums.length; h++) {
            sums[h] += row[h];
        }
    }

    private static Mlp layersAboveTheFirst(Mlp mlp) {
        MlpShape shape = mlp.shape();
        int inputs = shape.outputsOf(0);
        float[] ones = new float[inputs];
        Arrays.fill(ones, 1);
        List<float[]> weights =
                IntStream.range(1, mlp.layers()).mapToObj(mlp::weights).toList();
        List<float[]> biases =
                IntStream.range(1, mlp.layers()).mapToObj(mlp::bias).toList();
        List<Integer> hidden = shape.hidden().subList(1, shape.hidden().size());
        return Mlp.of(
                new MlpShape(inputs, hidden, shape.outputs(), shape.output()),
                new float[inputs],
                ones,
                weights,
                biases);
    }
}
