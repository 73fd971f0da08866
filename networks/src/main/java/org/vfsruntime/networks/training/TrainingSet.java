package org.vfsruntime.networks.training;

import java.util.Arrays;
import org.vfsruntime.core.Faults;

/**
 * Examples to learn from. The arrays are large, so they are taken and given without a copy: whoever makes
 * a set must leave them alone afterwards.
 *
 * @param inputs [rows,inputSize] row-major, finite
 * @param targets [rows,outputSize] row-major, finite
 * @param rows examples, ≥ 1
 * @param inputSize numbers in a row of input, ≥ 1
 * @param outputSize numbers in a row of target, ≥ 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainingSet(float[] inputs, float[] targets, int rows, int inputSize, int outputSize) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every wrong size and the first number that is not finite */
    public TrainingSet {
        long in = (long) rows * inputSize;
        long out = (long) rows * outputSize;
        new Faults()
                .require(rows >= 1, "rows", rows, "be ≥ 1")
                .require(inputSize >= 1, "inputSize", inputSize, "be ≥ 1")
                .require(outputSize >= 1, "outputSize", outputSize, "be ≥ 1")
                .require(inputs.length == in, "inputs size", inputs.length, "be rows · inputSize = " + in)
                .require(targets.length == out, "targets size", targets.length, "be rows · outputSize = " + out)
                .throwIfAny();
        Faults faults = new Faults();
        requireFinite(faults, "inputs", inputs, inputSize);
        requireFinite(faults, "targets", targets, outputSize);
        faults.throwIfAny();
    }

    private static void requireFinite(Faults faults, String name, float[] values, int width) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                String where = name + " row " + i / width + " column " + i % width;
                faults.require(false, where, values[i], "be finite");
                return;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingSet s
                && rows == s.rows
                && inputSize == s.inputSize
                && outputSize == s.outputSize
                && Arrays.equals(inputs, s.inputs)
                && Arrays.equals(targets, s.targets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(inputs) + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "TrainingSet[" + rows + " rows, " + inputSize + " → " + outputSize + "]";
    }
}
