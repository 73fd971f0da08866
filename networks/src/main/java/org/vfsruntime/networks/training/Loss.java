package org.vfsruntime.networks.training;

/** What training makes small; both are means over the batch's rows and the outputs. */
public enum Loss {
    /**
     * {@code -t·ln(y) - (1-t)·ln(1-y)} for soft targets t in [0,1] and sigmoid outputs y; computed from the
     * sums before the sigmoid, so that it neither overflows nor loses its slope.
     */
    CROSS_ENTROPY,
    /** {@code (y-t)²}. */
    MEAN_SQUARED
}
