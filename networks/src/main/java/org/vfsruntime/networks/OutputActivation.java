package org.vfsruntime.networks;

/** What the last layer of a network does to its sums. */
public enum OutputActivation {
    /** {@code 1 / (1 + e^-x)}, in [0,1]: probabilities and values. */
    SIGMOID,
    /** The sums as they are: any real number. */
    LINEAR
}
