package org.vfsruntime.networks.kernel;

/**
 * A way to run networks. Kernels differ in speed and in the rounding of sums, not in what they compute: for inputs
 * and weights of ordinary size their outputs agree within 1e-5. Each gives the same bits on every machine that it
 * runs on, for any batch and any number of threads.
 */
public interface NetworkKernel {
    /** @return the name that decides the bits: same name, same network and same inputs, same outputs */
    String name();

    /** @return how it does its work on this machine, for people */
    String describe();

    /**
     * Waits until networks run at full speed: for whoever measures, or whose first plan must be fast. Without it they
     * run from the first call on, with the same bits, and get faster by themselves.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    default void warmUp() throws InterruptedException {}

    /**
     * @param network numbers of a perceptron
     * @return the network, ready to run
     */
    BatchNetwork prepare(KernelNetwork network);
}
