package org.vfsruntime.networks.outside;

/**
 * A network that was trained elsewhere, loaded by its engine: batches of tensors in, one batch of numbers out. Safe for
 * use by several threads. It holds native memory until it is closed.
 */
public interface OutsideNetwork extends AutoCloseable {
    /**
     * Runs the network.
     *
     * @param inputs one array a tensor, in the network's order, each [rows, …shape] row-major
     * @param rows number of rows, ≥ 1
     * @return [rows, m] row-major, not checked to be finite
     * @throws org.vfsruntime.core.InvalidInputException when the network does not take such inputs, or does not give
     *     one row of 32-bit floats for each row
     */
    float[] forward(float[][] inputs, int rows);

    /** Gives back the native memory; the network must not be used afterwards. */
    @Override
    void close();
}
