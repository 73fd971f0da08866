package org.vfsruntime.networks.kernel;

import org.vfsruntime.networks.OutputActivation;

/** The plainest way to run a network, in double precision. */
final class DoubleReference {
    private DoubleReference() {}

    static double[] forward(KernelNetwork network, float[] inputs, int row, int choice) {
        double[] x = new double[network.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = inputs[row * x.length + i];
        }
        for (int layer = 0; layer < network.layers(); layer++) {
            float[] start = layer == 0 ? network.start(choice) : network.bias(layer);
            x = sums(network.weights(layer), start, x);
            for (int o = 0; o < x.length && layer < network.layers() - 1; o++) {
                x[o] = Math.max(x[o], 0);
            }
        }
        for (int o = 0; o < x.length && network.output() == OutputActivation.SIGMOID; o++) {
            x[o] = 1 / (1 + Math.exp(-x[o]));
        }
        return x;
    }

    private static double[] sums(float[] weights, float[] start, double[] x) {
        double[] sums = new double[start.length];
        for (int o = 0; o < sums.length; o++) {
            sums[o] = start[o];
            for (int i = 0; i < x.length; i++) {
                sums[o] += weights[o * x.length + i] * x[i];
            }
        }
        return sums;
    }
}
