package org.vfsruntime.networks;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * The sizes of a multi-layer perceptron: fully connected layers with ReLU between them.
 *
 * @param inputs numbers in a row of input, in [1, {@value #MAX_WIDTH}]
 * @param hidden widths of the hidden layers, first to last, each in [1, {@value #MAX_WIDTH}]; may be empty
 * @param outputs numbers in a row of output, in [1, {@value #MAX_WIDTH}]
 * @param output what the last layer does to its sums
 */
public record MlpShape(int inputs, List<Integer> hidden, int outputs, OutputActivation output) {
    /** Widest layer allowed: keeps every weight array below 2^31 bytes. */
    public static final int MAX_WIDTH = 16_384;
    /** Most hidden layers allowed. */
    public static final int MAX_HIDDEN = 64;

    /** @throws org.vfsruntime.core.InvalidInputException naming every size that is out of range */
    public MlpShape {
        hidden = List.copyOf(hidden);
        Faults faults = new Faults();
        faults.require(fits(inputs), "inputs", inputs, "be in [1, " + MAX_WIDTH + "]");
        faults.require(fits(outputs), "outputs", outputs, "be in [1, " + MAX_WIDTH + "]");
        faults.require(hidden.size() <= MAX_HIDDEN, "hidden layers", hidden.size(), "be ≤ " + MAX_HIDDEN);
        for (int i = 0; i < hidden.size(); i++) {
            faults.require(fits(hidden.get(i)), "hidden[" + i + "]", hidden.get(i), "be in [1, " + MAX_WIDTH + "]");
        }
        faults.throwIfAny();
    }

    /** The number of layers that have weights: hidden layers plus one. */
    public int layers() {
        return hidden.size() + 1;
    }

    /** The width of what goes into a layer. */
    public int inputsOf(int layer) {
        return layer == 0 ? inputs : hidden.get(layer - 1);
    }

    /** The width of what comes out of a layer. */
    public int outputsOf(int layer) {
        return layer == hidden.size() ? outputs : hidden.get(layer);
    }

    /** The widest row anywhere in the network. */
    int widest() {
        List<Integer> widths = new ArrayList<>(hidden);
        widths.add(inputs);
        widths.add(outputs);
        return widths.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static boolean fits(int width) {
        return width >= 1 && width <= MAX_WIDTH;
    }
}
