package org.vfsruntime.networks.store;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/**
 * 32-bit floats.
 *
 * @param shape the sizes, outermost first
 * @param values row-major, finite; copied in and out
 */
@SuppressWarnings("ArrayRecordComponent")
public record FloatTensor(List<Integer> shape, float[] values) implements Tensor {
    /** @throws InvalidInputException when the shape does not give the number of values or one is not finite */
    public FloatTensor {
        shape = List.copyOf(shape);
        values = values.clone();
        TensorShapes.requireElements(shape, values.length);
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new InvalidInputException("element " + i + " was " + values[i] + " but must be finite");
            }
        }
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloatTensor t && shape.equals(t.shape) && Arrays.equals(values, t.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "F32" + shape;
    }
}
