package org.vfsruntime.networks.store;

import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/** The arithmetic of tensor sizes, safe against overflow. */
final class TensorShapes {
    private TensorShapes() {}

    /**
     * @return the number of elements
     * @throws InvalidInputException when a size is negative or the product is 2^31 or more
     */
    static int elements(List<Integer> shape) {
        long elements = 1;
        for (int size : shape) {
            if (size < 0) {
                throw new InvalidInputException("shape was " + shape + " but must have sizes ≥ 0");
            }
            elements = elements * size;
            if (elements > Integer.MAX_VALUE) {
                throw new InvalidInputException("shape was " + shape + " but must have fewer than 2^31 elements");
            }
        }
        return (int) elements;
    }

    static void requireElements(List<Integer> shape, int found) {
        int expected = elements(shape);
        if (expected != found) {
            throw new InvalidInputException(
                    "elements was " + found + " but must be " + expected + " for shape " + shape);
        }
    }
}
