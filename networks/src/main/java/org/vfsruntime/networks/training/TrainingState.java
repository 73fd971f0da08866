package org.vfsruntime.networks.training;

/**
 * Everything that changes during training; the arrays are the live ones.
 *
 * @param step steps done
 * @param weights all weights, in the order of {@link FlatWeights}
 * @param mean Adam's first moment
 * @param variance Adam's second moment
 */
@SuppressWarnings("ArrayRecordComponent")
record TrainingState(int step, float[] weights, float[] mean, float[] variance) {
    static TrainingState initial(float[] weights) {
        return new TrainingState(0, weights, new float[weights.length], new float[weights.length]);
    }

    TrainingState at(int otherStep) {
        return new TrainingState(otherStep, weights, mean, variance);
    }
}
