package org.vfsruntime.cli.representation;

/**
 * Brings each number of a code to mean 0 and standard deviation 1, so that a distance does not depend on units. A number
 * that never moves becomes 0.
 *
 * @param mean [size]
 * @param scale [size]
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Standard(float[] mean, float[] scale) {
    private static final double SMALLEST_DEVIATION = 1e-3;

    /** @param codes [n, size] row-major, n ≥ 1 */
    static Standard of(float[] codes, int size) {
        int n = codes.length / size;
        float[] mean = new float[size];
        float[] scale = new float[size];
        for (int c = 0; c < size; c++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < n; row++) {
                double x = codes[row * size + c];
                sum += x;
                squares += x * x;
            }
            double deviation = Math.sqrt(Math.max(0, squares / n - sum / n * sum / n));
            mean[c] = (float) (sum / n);
            scale[c] = deviation < SMALLEST_DEVIATION ? 0 : (float) (1 / deviation);
        }
        return new Standard(mean, scale);
    }

    /** @return the same codes, standardised */
    float[] apply(float[] codes) {
        float[] standard = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            int c = i % mean.length;
            standard[i] = (codes[i] - mean[c]) * scale[c];
        }
        return standard;
    }
}
