package org.vfsruntime.networks.kernel;

/** The arithmetic of a kernel for one row: how sums are rounded, and what the sigmoid is. */
public interface RowArithmetic {
    /** A fully connected layer. */
    @FunctionalInterface
    interface Layer {
        /**
         * @param start [≥ outputs], what the sums start from
         * @param x [≥ inputs]
         * @param y [≥ outputs], receives the sums
         */
        void sums(float[] start, float[] x, float[] y);
    }

    /**
     * @param inputs numbers in a row of input
     * @param outputs numbers in a row of sums
     * @param weights [out,in] row-major
     * @return that layer
     */
    Layer layer(int inputs, int outputs, float[] weights);

    /**
     * @param x any number; NaN stays NaN
     * @return 1 / (1 + e^-x), in [0,1]
     */
    float sigmoid(float x);
}
