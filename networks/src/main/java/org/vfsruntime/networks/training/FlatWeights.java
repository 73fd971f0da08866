package org.vfsruntime.networks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;

/** Where the numbers of a network lie when all of them are one vector: weights, bias, weights, bias, … */
final class FlatWeights {
    private static final long INITIAL_STREAM = -1;

    private final MlpShape shape;
    private final int[] starts; // of weights and biases in turn, and the end

    FlatWeights(MlpShape shape) {
        this.shape = shape;
        this.starts = new int[2 * shape.layers() + 1];
        for (int l = 0; l < shape.layers(); l++) {
            int weights = Math.multiplyExact(shape.inputsOf(l), shape.outputsOf(l));
            starts[2 * l + 1] = Math.addExact(starts[2 * l], weights);
            starts[2 * l + 2] = Math.addExact(starts[2 * l + 1], shape.outputsOf(l));
        }
    }

    /** The length of the vector. */
    int size() {
        return starts[starts.length - 1];
    }

    int weightsStart(int layer) {
        return starts[2 * layer];
    }

    int biasStart(int layer) {
        return starts[2 * layer + 1];
    }

    int end(int layer) {
        return starts[2 * layer + 2];
    }

    /** Where the parts meet, without the start of the first and the end of the last. */
    long[] inner() {
        return Arrays.stream(starts, 1, starts.length - 1).asLongStream().toArray();
    }

    /**
     * He's initialisation in its uniform form (He et al., 2015): variance 2/in before a ReLU, and 1/in before
     * the output, where no ReLU halves it. Biases are 0.
     */
    float[] initial(long seed) {
        SplittableRandom random = SeededStreams.stream(seed, INITIAL_STREAM);
        float[] vector = new float[size()];
        for (int l = 0; l < shape.layers(); l++) {
            double variance = (l == shape.layers() - 1 ? 1.0 : 2.0) / shape.inputsOf(l);
            double bound = Math.sqrt(3 * variance);
            for (int i = weightsStart(l); i < biasStart(l); i++) {
                vector[i] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        }
        return vector;
    }

    Mlp toMlp(float[] vector, InputScaling scaling) {
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            weights.add(Arrays.copyOfRange(vector, weightsStart(l), biasStart(l)));
            biases.add(Arrays.copyOfRange(vector, biasStart(l), end(l)));
        }
        return Mlp.of(shape, scaling.mean(), scaling.scale(), weights, biases);
    }
}
