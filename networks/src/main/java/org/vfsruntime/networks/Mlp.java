package org.vfsruntime.networks;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * A trained multi-layer perceptron: {@code x' = (x - mean) · scale}, then fully connected layers with ReLU
 * between them, then the output activation. Immutable and safe for use by any number of threads; the
 * forward pass is plain Java and needs no engine.
 */
public final class Mlp {
    private final MlpShape shape;
    private final float[] inputMean;
    private final float[] inputScale;
    private final List<DenseLayer> layers;
    private final int widest;

    private Mlp(MlpShape shape, float[] inputMean, float[] inputScale, List<DenseLayer> layers) {
        this.shape = shape;
        this.inputMean = inputMean;
        this.inputScale = inputScale;
        this.layers = layers;
        this.widest = shape.widest();
    }

    /**
     * Builds a network from its numbers, which are copied.
     *
     * @param shape the sizes
     * @param mean [inputs], finite, subtracted from the input
     * @param scale [inputs], finite, multiplied after that
     * @param weights one array a layer, [out,in] row-major, finite
     * @param biases one array a layer, [out], finite
     * @throws InvalidInputException naming every array of a wrong size or with a number that is not finite
     */
    public static Mlp of(MlpShape shape, float[] mean, float[] scale, List<float[]> weights, List<float[]> biases) {
        int layers = shape.layers();
        new Faults()
                .require(weights.size() == layers, "weight arrays", weights.size(), "be " + layers)
                .require(biases.size() == layers, "bias arrays", biases.size(), "be " + layers)
                .throwIfAny();
        Faults faults = new Faults();
        requireNumbers(faults, "input mean", mean, shape.inputs());
        requireNumbers(faults, "input scale", scale, shape.inputs());
        for (int l = 0; l < layers; l++) {
            int size = Math.multiplyExact(shape.outputsOf(l), shape.inputsOf(l));
            requireNumbers(faults, "weights of layer " + l, weights.get(l), size);
            requireNumbers(faults, "bias of layer " + l, biases.get(l), shape.outputsOf(l));
        }
        faults.throwIfAny();
        List<DenseLayer> dense = new ArrayList<>();
        for (int l = 0; l < layers; l++) {
            dense.add(new DenseLayer(shape.inputsOf(l), shape.outputsOf(l), weights.get(l), biases.get(l)));
        }
        return new Mlp(shape, mean.clone(), scale.clone(), List.copyOf(dense));
    }

    /** The sizes. */
    public MlpShape shape() {
        return shape;
    }

    /** [inputs], subtracted from the input; a copy. */
    public float[] inputMean() {
        return inputMean.clone();
    }

    /** [inputs], multiplied after the mean is subtracted; a copy. */
    public float[] inputScale() {
        return inputScale.clone();
    }

    /** The number of layers that have weights. */
    public int layers() {
        return layers.size();
    }

    /** [out,in] row-major; a copy. */
    public float[] weights(int layer) {
        return layers.get(layer).weights();
    }

    /** [out]; a copy. */
    public float[] bias(int layer) {
        return layers.get(layer).bias();
    }

    /**
     * Runs the network on a batch of rows. A row's result has the same bits in every batch and on every
     * machine. A NaN in a row makes that row's outputs NaN; it is never turned into a number.
     *
     * @param inputs [count,inputs] row-major; more is ignored
     * @param count rows, ≥ 0
     * @param outputs [count,outputs] row-major, filled in; in [0,1] for {@link OutputActivation#SIGMOID}
     * @throws InvalidInputException when an array is too short for the count
     */
    public void forward(float[] inputs, int count, float[] outputs) {
        requireRoom(inputs, count, outputs);
        float[] x = new float[widest];
        float[] y = new float[widest];
        for (int row = 0; row < count; row++) {
            forwardRow(inputs, row * shape.inputs(), outputs, row * shape.outputs(), x, y);
        }
    }

    private void forwardRow(float[] inputs, int input, float[] outputs, int output, float[] x, float[] y) {
        standardise(inputs, input, x);
        float[] from = x;
        float[] to = y;
        for (int l = 0; l < layers.size(); l++) {
            if (l > 0) {
                rectify(from, shape.inputsOf(l));
            }
            layers.get(l).sums(from, to);
            float[] free = from;
            from = to;
            to = free;
        }
        finish(from, outputs, output);
    }

    private void standardise(float[] inputs, int offset, float[] row) {
        for (int i = 0; i < inputMean.length; i++) {
            row[i] = (inputs[offset + i] - inputMean[i]) * inputScale[i];
        }
    }

    /** Math.max keeps NaN; a comparison would turn it into 0. */
    private static void rectify(float[] row, int width) {
        for (int i = 0; i < width; i++) {
            row[i] = Math.max(row[i], 0f);
        }
    }

    private void finish(float[] sums, float[] outputs, int offset) {
        if (shape.output() == OutputActivation.SIGMOID) {
            for (int o = 0; o < shape.outputs(); o++) {
                outputs[offset + o] = OutputActivation.sigmoid(sums[o]);
            }
        } else {
            System.arraycopy(sums, 0, outputs, offset, shape.outputs());
        }
    }

    private void requireRoom(float[] inputs, int count, float[] outputs) {
        long in = (long) count * shape.inputs();
        long out = (long) count * shape.outputs();
        if (count < 0 || inputs.length < in || outputs.length < out) {
            new Faults()
                    .require(count >= 0, "count", count, "be ≥ 0")
                    .require(inputs.length >= in, "inputs size", inputs.length, "be ≥ count · inputs = " + in)
                    .require(outputs.length >= out, "outputs size", outputs.length, "be ≥ count · outputs = " + out)
                    .throwIfAny();
        }
    }

    private static void requireNumbers(Faults faults, String name, float[] numbers, int size) {
        faults.require(numbers.length == size, name + " size", numbers.length, "be " + size);
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                faults.require(false, name + "[" + i + "]", numbers[i], "be finite");
                return;
            }
        }
    }
}
