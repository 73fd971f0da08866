package org.vfsruntime.cli.maze;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.TargetView;

/**
 * A network on {@link TargetView}s. Views are 0 nearly everywhere and 1 elsewhere, so the first layer is a sum of a few
 * rows. Safe for use by several threads.
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

    /** @return the network's outputs for one sight */
    float[] outputs(byte[] sight, MazeSkill skill) {
        float[] view = new float[TargetView.SIZE];
        TargetView.encode(sight, skill, false, view, 0);
        return outputs(view);
    }

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

    /** @return the choice whose output is the greatest, the next greatest, … by rank */
    int ranked(byte[] sight, MazeSkill skill, int rank) {
        float[] values = outputs(sight, skill);
        for (int passed = 0; ; passed++) {
            int best = 0;
            for (int i = 1; i < values.length; i++) {
                if (values[i] > values[best]) {
                    best = i;
                }
            }
            if (passed == rank) {
                return best;
            }
            values[best] = Float.NEGATIVE_INFINITY;
        }
    }
}
