package org.vfsruntime.networks.kernel;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.OutputActivation;

/**
 * The numbers of a perceptron with ReLU between its layers, whose first sums may start from one of several rows.
 * A one-hot input beside the ordinary ones is such a choice: its weights need no multiplication. A network without
 * a choice has one row, the bias of its first layer.
 *
 * <p>Instances share their arrays with whoever runs them; nobody writes to them.
 */
public final class KernelNetwork {
    private final int inputs;
    private final float[][] starts; // [choices][width of the first layer]
    private final List<float[]> weights; // of each layer [out,in] row-major
    private final List<float[]> biases; // of each layer after the first [out]
    private final OutputActivation output;

    /**
     * Checks and copies.
     *
     * @param inputs numbers in a row of input, ≥ 1
     * @param starts [choices ≥ 1][width of the first layer ≥ 1], finite: where the first layer's sums start
     * @param weights of each layer, at least one, [out,in] row-major, finite
     * @param biases of each layer after the first, [out], finite
     * @param output what the last layer does to its sums
     * @throws org.vfsruntime.core.InvalidInputException naming every array of a wrong size or with a number that is
     *     not finite
     */
    public KernelNetwork(
            int inputs, float[][] starts, List<float[]> weights, List<float[]> biases, OutputActivation output) {
        new Faults()
                .require(inputs >= 1, "inputs", inputs, "be ≥ 1")
                .require(starts.length >= 1, "choices", starts.length, "be ≥ 1")
                .require(!weights.isEmpty(), "layers", weights.size(), "be ≥ 1")
                .require(
                        biases.size() == weights.size() - 1,
                        "bias arrays",
                        biases.size(),
                        "be one less than the layers (" + weights.size() + ")")
                .throwIfAny();
        this.inputs = inputs;
        this.starts = new float[starts.length][];
        for (int choice = 0; choice < starts.length; choice++) {
            this.starts[choice] = starts[choice].clone();
        }
        this.weights = weights.stream().map(float[]::clone).toList();
        this.biases = biases.stream().map(float[]::clone).toList();
        this.output = output;
        requireNumbers();
    }

    private void requireNumbers() {
        Faults faults = new Faults();
        int width = starts[0].length;
        faults.require(width >= 1, "width of the first layer", width, "be ≥ 1");
        for (int choice = 0; choice < starts.length; choice++) {
            requireNumbers(faults, "start of choice " + choice, starts[choice], width);
        }
        for (int layer = 0; layer < layers(); layer++) {
            long size = (long) inputsOf(layer) * outputsOf(layer);
            requireNumbers(faults, "weights of layer " + layer, weights.get(layer), size);
            if (layer > 0) {
                faults.require(outputsOf(layer) >= 1, "width of layer " + layer, outputsOf(layer), "be ≥ 1");
                requireNumbers(faults, "bias of layer " + layer, biases.get(layer - 1), outputsOf(layer));
            }
        }
        faults.throwIfAny();
    }

    private static void requireNumbers(Faults faults, String name, float[] numbers, long size) {
        faults.require(numbers.length == size, name + " size", numbers.length, "be " + size);
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                faults.require(false, name + "[" + i + "]", numbers[i], "be finite");
                return;
            }
        }
    }

    /** @return numbers in a row of input */
    public int inputs() {
        return inputs;
    }

    /** @return numbers in a row of output */
    public int outputs() {
        return outputsOf(layers() - 1);
    }

    /** @return how many rows the first sums may start from */
    public int choices() {
        return starts.length;
    }

    /** @return number of layers */
    public int layers() {
        return weights.size();
    }

    /**
     * @param layer in [0, layers)
     * @return numbers in a row of its input
     */
    public int inputsOf(int layer) {
        return layer == 0 ? inputs : outputsOf(layer - 1);
    }

    /**
     * @param layer in [0, layers)
     * @return numbers in a row of its sums
     */
    public int outputsOf(int layer) {
        return layer == 0 ? starts[0].length : biases.get(layer - 1).length;
    }

    /** @return the widest row of inputs or sums */
    public int widest() {
        int widest = inputs;
        for (int layer = 0; layer < layers(); layer++) {
            widest = Math.max(widest, outputsOf(layer));
        }
        return widest;
    }

    /** @return what the last layer does to its sums */
    public OutputActivation output() {
        return output;
    }

    /** @return multiplications and additions of one row, without the choice and the activations */
    public long operationsPerRow() {
        long operations = 0;
        for (int layer = 0; layer < layers(); layer++) {
            operations += 2L * inputsOf(layer) * outputsOf(layer);
        }
        return operations;
    }

    /**
     * @param choice in [0, choices)
     * @return [width of the first layer]; a copy
     */
    public float[] start(int choice) {
        return starts[choice].clone();
    }

    /**
     * @param layer in [0, layers)
     * @return [out,in] row-major; a copy
     */
    public float[] weights(int layer) {
        return weights.get(layer).clone();
    }

    /**
     * @param layer in [1, layers)
     * @return [out]; a copy
     */
    public float[] bias(int layer) {
        return biases.get(layer - 1).clone();
    }

    /**
     * Checks the arguments of {@link BatchNetwork#forward}.
     *
     * @param inputs as there
     * @param choices as there
     * @param count as there
     * @param outputs as there
     * @throws org.vfsruntime.core.InvalidInputException naming every array that is too short
     */
    public void requireRoom(float[] inputs, int[] choices, int count, float[] outputs) {
        long in = (long) count * this.inputs;
        long out = (long) count * outputs();
        if (count < 0 || inputs.length < in || choices.length < count || outputs.length < out) {
            new Faults()
                    .require(count >= 0, "count", count, "be ≥ 0")
                    .require(inputs.length >= in, "inputs size", inputs.length, "be ≥ count · inputs = " + in)
                    .require(choices.length >= count, "choices size", choices.length, "be ≥ count = " + count)
                    .require(outputs.length >= out, "outputs size", outputs.length, "be ≥ count · outputs = " + out)
                    .throwIfAny();
        }
    }
}
