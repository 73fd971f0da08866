package org.vfsruntime.networks.vector;

import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.KernelNetwork;

/** The sums of the vector kernel one number at a time: what its bits must be on any machine. */
final class FusedReference {
    private FusedReference() {}

    static float[] forward(KernelNetwork network, float[] inputs, int row, int choice) {
        float[] x = new float[network.inputs()];
        System.arraycopy(inputs, row * x.length, x, 0, x.length);
        for (int layer = 0; layer < network.layers(); layer++) {
            boolean last = layer == network.layers() - 1;
            float[] start = layer == 0 ? network.start(choice) : network.bias(layer);
            x = sums(network.weights(layer), start, x);
            for (int o = 0; o < x.length; o++) {
                x[o] = Math.max(x[o], last ? Float.NEGATIVE_INFINITY : 0f);
            }
        }
        for (int o = 0; o < x.length && network.output() == OutputActivation.SIGMOID; o++) {
            x[o] = sigmoid(x[o]);
        }
        return x;
    }

    private static float[] sums(float[] weights, float[] start, float[] x) {
        float[] sums = start.clone();
        for (int o = 0; o < sums.length; o++) {
            for (int i = 0; i < x.length; i++) {
                sums[o] = Math.fma(x[i], weights[o * x.length + i], sums[o]);
            }
        }
        return sums;
    }

    static float sigmoid(float x) {
        float z = Math.min(Math.max(-x, -87f), 87f);
        float shifted = Math.fma(z, 1.442695f, 12_582_912f);
        float n = shifted - 12_582_912f;
        float r = Math.fma(n, 2.1219444e-4f, Math.fma(n, -0.693359375f, z));
        float p = 1f / 5040;
        for (int factorial : new int[] {720, 120, 24, 6, 2, 1, 1}) {
            p = Math.fma(p, r, 1f / factorial);
        }
        float power = Float.intBitsToFloat(Float.floatToRawIntBits(p) + (Float.floatToRawIntBits(shifted) << 23));
        return Float.isNaN(x) ? x : 1 / (power + 1);
    }
}
