package org.vfsruntime.skills.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.value.SharedPass;
import org.vfsruntime.core.value.SharingValueFunction;
import org.vfsruntime.skills.value.StoredValueFunction;
import org.vfsruntime.skills.value.ValueKind;

/**
 * The value function of a critic that was trained elsewhere. What it gives is checked each time: a value that is not in
 * [0, 1] is refused and never set to a number, unless its spec says to clip.
 */
public final class ImportedValueFunction implements StoredValueFunction, SharingValueFunction {
    private final CriticNetwork network;
    private final ObjectNode settings;
    private final ImportSpec spec;

    ImportedValueFunction(CriticNetwork network, ObjectNode settings, ImportSpec spec) {
        this.network = network;
        this.settings = settings;
        this.spec = spec;
    }

    @Override
    public ValueKind kind() {
        return network.kind();
    }

    /** @return what the critic takes and gives */
    public ImportSpec spec() {
        return spec;
    }

    /** @return the spec as it was written; a copy */
    public ObjectNode settings() {
        return settings.deepCopy();
    }

    /** @return the file; a copy */
    public byte[] content() {
        return network.content().clone();
    }

    @Override
    public int observationSize() {
        return network.observationSize();
    }

    @Override
    public SharedPass pass() {
        return network;
    }

    @Override
    public void read(float[] passed, int count, float[] values) {
        for (int row = 0; row < count; row++) {
            float output = output(passed, count, row);
            values[row] = requireValue(spec.output().value(output), output);
        }
    }

    /**
     * One call of the network as it is, to try it.
     *
     * @param observations […, d] row-major
     * @param first row
     * @param rows from there
     * @return [rows] what the network gives, not yet made a value
     */
    float[] outputs(float[] observations, int first, int rows) {
        float[] passed = network.call(observations, first, rows, rows);
        float[] outputs = new float[rows];
        for (int row = 0; row < rows; row++) {
            outputs[row] = output(passed, rows, row);
        }
        return outputs;
    }

    private float output(float[] passed, int rows, int row) {
        int columns = passed.length / rows;
        int column = Math.max(0, spec.output().column());
        if (column >= columns || (columns > 1 && spec.output().column() == OutputRule.ONLY)) {
            throw new InvalidInputException("the network of '" + spec.skill() + "' gives " + columns
                    + " numbers for each observation, so output.column must say which, in [0, " + (columns - 1) + "]");
        }
        return passed[row * columns + column];
    }

    private float requireValue(float value, float output) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException("value of the imported critic of '" + spec.skill() + "' was " + value
                    + " (its network gave " + output + ") but must lie in [0, 1]; the critic is broken, or its spec"
                    + " must name another output.meaning or range, or say output.outside: clip");
        }
        return value;
    }
}
