package org.vfsruntime.networks.training;

import java.util.Arrays;
import org.vfsruntime.core.Faults;

/**
 * Paths to learn from. A path is a few rows of input, each with the one output of the network that the path takes there;
 * its value is the product of these outputs. Rows hold zeros and ones. For one thread; to be cleared and filled over and
 * over.
 */
public final class PathBatch {
    private static final double LEAST = 1e-6;

    private final int width;
    private float[] inputs;
    private int[] outputs;
    private int[] paths;
    private float[] targets = new float[64];
    private int rows;
    private int size;

    /** @param width numbers in a row of input, ≥ 1 */
    public PathBatch(int width) {
        new Faults().require(width >= 1, "width", width, "be ≥ 1").throwIfAny();
        this.width = width;
        this.inputs = new float[width * 64];
        this.outputs = new int[64];
        this.paths = new int[64];
    }

    /** Forgets all paths. */
    public void clear() {
        Arrays.fill(inputs, 0, rows * width, 0);
        rows = 0;
        size = 0;
    }

    /**
     * Begins another path, to which the rows that follow belong.
     *
     * @param target what its value should be, in [0,1]
     */
    public void path(float target) {
        if (size == targets.length) {
            targets = Arrays.copyOf(targets, 2 * size);
        }
        targets[size++] = target;
    }

    /**
     * Adds a row to the path.
     *
     * @param ones which inputs are one
     * @param count of them
     * @param output that the path takes
     */
    public void row(int[] ones, int count, int output) {
        new Faults()
                .require(size > 0, "paths", size, "be ≥ 1 before there is a row")
                .throwIfAny();
        if (rows == outputs.length) {
            inputs = Arrays.copyOf(inputs, 2 * rows * width);
            outputs = Arrays.copyOf(outputs, 2 * rows);
            paths = Arrays.copyOf(paths, 2 * rows);
        }
        for (int i = 0; i < count; i++) {
            inputs[rows * width + ones[i]] = 1;
        }
        outputs[rows] = output;
        paths[rows++] = size - 1;
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /** @return [rows,width]; a copy */
    float[] inputs() {
        return Arrays.copyOf(inputs, rows * width);
    }

    /**
     * @param values [rows,choices], what the network gives, in [0,1]
     * @param choices outputs of the network
     * @param slope [rows,choices] receives the derivative of the mean loss by the sums before the sigmoid
     * @return the mean loss: cross entropy of the paths' values
     */
    float loss(float[] values, int choices, float[] slope) {
        double[] logs = new double[size];
        for (int row = 0; row < rows; row++) {
            logs[paths[row]] += Math.log(Math.max(values[row * choices + outputs[row]], LEAST));
        }
        double loss = 0;
        double[] pull = new double[size]; // derivative of the loss by the logarithm of the path's value
        for (int path = 0; path < size; path++) {
            double value = Math.min(Math.exp(logs[path]), 1 - LEAST);
            loss -= targets[path] * logs[path] + (1 - targets[path]) * Math.log(1 - value);
            pull[path] = (value - targets[path]) / (1 - value) / size;
        }
        for (int row = 0; row < rows; row++) {
            int at = row * choices + outputs[row];
            slope[at] = (float) (pull[paths[row]] * (1 - values[at]));
        }
        return (float) (loss / size);
    }
}
