package org.vfsruntime.networks.training;

/**
 * Adam (Kingma and Ba, 2015) with decoupled weight decay (Loshchilov and Hutter, 2019), after the gradient is
 * shortened to a longest length. Plain Java on one flat vector: the whole state is in sight, so that a
 * checkpoint holds all of it, and the order of sums is fixed.
 */
final class Adam {
    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] weights;
    private final float[] mean;
    private final float[] variance;

    /**
     * @param weights changed in place by each step
     * @param mean the first moment, changed in place; zeros at the start
     * @param variance the second moment, changed in place; zeros at the start
     */
    Adam(float[] weights, float[] mean, float[] variance) {
        this.weights = weights;
        this.mean = mean;
        this.variance = variance;
    }

    /**
     * Takes one step.
     *
     * @param gradient of the loss
     * @param factor multiplied to the gradient first
     * @param step ≥ 1, counts the steps from the very first
     * @param learningRate of this step
     * @param weightDecay pull towards 0, in units of the learning rate
     */
    void step(float[] gradient, float factor, int step, double learningRate, double weightDecay) {
        float stepSize = (float) (learningRate / (1 - StrictMath.pow(BETA_1, step)));
        float rootCorrection = (float) (1 / Math.sqrt(1 - StrictMath.pow(BETA_2, step)));
        float keep = (float) (1 - learningRate * weightDecay);
        update(weights, mean, variance, gradient, factor, stepSize, rootCorrection, keep);
    }

    /** Static with plain arrays, so that the loop turns into vector instructions. */
    private static void update(
            float[] w, float[] m, float[] v, float[] gradient, float factor, float stepSize, float root, float keep) {
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i] * factor;
            m[i] = BETA_1 * m[i] + (1 - BETA_1) * g;
            v[i] = BETA_2 * v[i] + (1 - BETA_2) * g * g;
            float length = (float) Math.sqrt(v[i]) * root + EPSILON;
            w[i] = w[i] * keep - stepSize * m[i] / length;
        }
    }

    /**
     * @param gradient of the loss
     * @param longest length to allow
     * @return the factor that shortens a gradient that is too long, otherwise 1; NaN when it is not finite
     */
    static float clipFactor(float[] gradient, float longest) {
        double squares = 0;
        for (float g : gradient) {
            squares += (double) g * g;
        }
        double length = Math.sqrt(squares);
        if (!Double.isFinite(length)) {
            return Float.NaN;
        }
        return length > longest ? (float) (longest / length) : 1f;
    }
}
