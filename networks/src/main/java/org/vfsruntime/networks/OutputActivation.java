package org.vfsruntime.networks;

/** What the last layer of a network does to its sums. */
public enum OutputActivation {
    /** {@code 1 / (1 + e^-x)}, in [0,1]: probabilities and values. */
    SIGMOID,
    /** The sums as they are: any real number. */
    LINEAR;

    /**
     * Never overflows, never leaves [0,1]; StrictMath so that every machine gives the same bits.
     *
     * @param x any number; NaN stays NaN
     * @return 1 / (1 + e^-x)
     */
    public static float sigmoid(float x) {
        if (x >= 0) {
            return (float) (1 / (1 + StrictMath.exp(-x)));
        }
        double e = StrictMath.exp(x);
        return (float) (e / (1 + e));
    }
}
