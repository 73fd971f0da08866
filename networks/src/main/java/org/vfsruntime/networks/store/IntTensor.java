package org.vfsruntime.networks.store;

import java.util.Arrays;
import java.util.List;

/**
 * 32-bit signed integers.
 *
 * @param shape the sizes, outermost first
 * @param values row-major; copied in and out
 */
@SuppressWarnings("ArrayRecordComponent")
public record IntTensor(List<Integer> shape, int[] values) implements Tensor {
    /** @throws org.vfsruntime.core.InvalidInputException when the shape does not give the number of values */
    public IntTensor {
        shape = List.copyOf(shape);
        values = values.clone();
        TensorShapes.requireElements(shape, values.length);
    }

    @Override
    public int[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntTensor t && shape.equals(t.shape) && Arrays.equals(values, t.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "I32" + shape;
    }
}
