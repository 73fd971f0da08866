package org.vfsruntime.networks.kernel;

/**
 * A perceptron made ready by a {@link NetworkKernel}. Immutable to its users and safe for use by any number of
 * threads. After the first calls on a thread it allocates nothing.
 */
public interface BatchNetwork {
    /** @return the numbers that it runs */
    KernelNetwork network();

    /**
     * Runs a batch. A row's result has the same bits in every batch and on every thread. A NaN in a row makes that
     * row's outputs NaN; it is never turned into a number.
     *
     * @param inputs [count,inputs] row-major; more is ignored
     * @param choices [count], each in [0, choices of the network); more is ignored
     * @param count rows, ≥ 0
     * @param outputs receives [count,outputs] row-major; the rest stays as it is; not the array of the inputs
     * @throws org.vfsruntime.core.InvalidInputException when an array is too short for the count
     * @throws IndexOutOfBoundsException when a choice is out of range
     */
    void forward(float[] inputs, int[] choices, int count, float[] outputs);
}
