package org.vfsruntime.networks.training;

/**
 * Brings inputs to mean 0 and standard deviation 1: {@code x' = (x - mean) · scale}.
 *
 * <p>The scale is 1 / max(standard deviation, 10^-3), so that the noise of a column that hardly moves is not
 * blown up, and 0 for a column that is constant in the set: nothing can be learned from it, and a network
 * that ignores it does not go astray when it moves later.
 *
 * @param mean [inputs]
 * @param scale [inputs]
 */
@SuppressWarnings("ArrayRecordComponent")
record InputScaling(float[] mean, float[] scale) {
    private static final double SMALLEST_DEVIATION = 1e-3;

    static InputScaling of(TrainingSet set) {
        float[] mean = new float[set.inputSize()];
        float[] scale = new float[set.inputSize()];
        for (int c = 0; c < set.inputSize(); c++) {
            scaleColumn(set, c, mean, scale);
        }
        return new InputScaling(mean, scale);
    }

    private static void scaleColumn(TrainingSet set, int column, float[] mean, float[] scale) {
        float[] x = set.inputs();
        int width = set.inputSize();
        double sum = 0;
        boolean constant = true;
        for (int i = column; i < x.length; i += width) {
            sum += x[i];
            constant &= x[i] == x[column];
        }
        double average = sum / set.rows();
        double squares = 0;
        for (int i = column; i < x.length; i += width) {
            squares += (x[i] - average) * (x[i] - average);
        }
        double deviation = Math.sqrt(squares / set.rows());
        mean[column] = (float) average;
        scale[column] = constant ? 0 : (float) (1 / Math.max(deviation, SMALLEST_DEVIATION));
    }
}
