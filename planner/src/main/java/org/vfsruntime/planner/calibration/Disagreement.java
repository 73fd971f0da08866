package org.vfsruntime.planner.calibration;

/** How far models come apart about one embedding. */
public final class Disagreement {
    private Disagreement() {}

    /**
     * @param predictions [members][…] what each member expects
     * @param offset of the embedding in each of these arrays
     * @param k its size
     * @return the mean over its components of the standard deviation over the members, in [0, 0.5]
     */
    public static double of(float[][] predictions, int offset, int k) {
        double sum = 0;
        for (int i = offset; i < offset + k; i++) {
            sum += deviation(predictions, i);
        }
        return sum / k;
    }

    private static double deviation(float[][] predictions, int at) {
        double mean = 0;
        for (float[] prediction : predictions) {
            mean += prediction[at];
        }
        mean /= predictions.length;
        double squares = 0;
        for (float[] prediction : predictions) {
            squares += (prediction[at] - mean) * (prediction[at] - mean);
        }
        return Math.sqrt(squares / predictions.length);
    }
}
