package org.vfsruntime.networks.outside;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * One tensor that a network takes.
 *
 * @param name of it in the network; only ONNX knows names
 * @param shape without the batch axis, each ≥ 1
 */
public record TensorPlan(String name, List<Integer> shape) {
    private static final int LARGEST = 1 << 22;

    /** Checks and copies. */
    public TensorPlan {
        shape = List.copyOf(shape);
        long size = 1;
        for (int length : shape) {
            size = length < 1 || size > LARGEST ? LARGEST + 1L : size * length;
        }
        new Faults()
                .require(!name.isBlank(), "name of an input", "blank", "be the name of the network's input")
                .require(
                        !shape.isEmpty() && size <= LARGEST,
                        "shape of input '" + name + "'",
                        shape,
                        "hold lengths ≥ 1 of at most " + LARGEST + " numbers together")
                .throwIfAny();
    }

    /** @return numbers in one row */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}
