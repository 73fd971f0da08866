package org.vfsruntime.networks.vector;

import org.vfsruntime.networks.kernel.RowArithmetic;

/**
 * The sums and the sigmoid of the vector kernel, one number at a time: each product is added without rounding in
 * between. The bits are those of the tiles, so it can stand in for them.
 */
final class FusedArithmetic implements RowArithmetic {
    @Override
    public Layer layer(int inputs, int outputs, float[] weights) {
        float[][] weightsOfInput = new float[inputs][outputs];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                weightsOfInput[i][o] = weights[o * inputs + i];
            }
        }
        return (start, x, y) -> sums(weightsOfInput, start, x, y, outputs);
    }

    private static void sums(float[][] w, float[] start, float[] x, float[] y, int outputs) {
        System.arraycopy(start, 0, y, 0, outputs);
        int i = 0;
        for (; i + 3 < w.length; i += 4) {
            addFour(w[i], w[i + 1], w[i + 2], w[i + 3], x[i], x[i + 1], x[i + 2], x[i + 3], y);
        }
        for (; i < w.length; i++) {
            addOne(w[i], x[i], y);
        }
    }

    /** Four inputs a pass over bare indices: what the compiler turns into vector instructions by itself. */
    private static void addFour(
            float[] w0, float[] w1, float[] w2, float[] w3, float x0, float x1, float x2, float x3, float[] y) {
        for (int o = 0; o < w0.length; o++) {
            y[o] = Math.fma(x3, w3[o], Math.fma(x2, w2[o], Math.fma(x1, w1[o], Math.fma(x0, w0[o], y[o]))));
        }
    }

    private static void addOne(float[] w, float x, float[] y) {
        for (int o = 0; o < w.length; o++) {
            y[o] = Math.fma(x, w[o], y[o]);
        }
    }

    /** See {@link VectorSigmoid}. */
    @Override
    public float sigmoid(float x) {
        float z = Math.min(Math.max(-x, -VectorSigmoid.LIMIT), VectorSigmoid.LIMIT);
        float shifted = Math.fma(z, VectorSigmoid.LOG2_E, VectorSigmoid.ROUND);
        float n = shifted - VectorSigmoid.ROUND;
        float r = Math.fma(n, -VectorSigmoid.LN_2_LOW, Math.fma(n, -VectorSigmoid.LN_2_HIGH, z));
        float p = 1f / 5040;
        p = Math.fma(p, r, 1f / 720);
        p = Math.fma(p, r, 1f / 120);
        p = Math.fma(p, r, 1f / 24);
        p = Math.fma(p, r, 1f / 6);
        p = Math.fma(p, r, 1f / 2);
        p = Math.fma(p, r, 1f);
        p = Math.fma(p, r, 1f);
        int bits = Float.floatToRawIntBits(p) + (Float.floatToRawIntBits(shifted) << VectorSigmoid.MANTISSA_BITS);
        return Float.isNaN(x) ? x : 1 / (Float.intBitsToFloat(bits) + 1);
    }
}
