package org.vfsruntime.networks.onnx;

import java.util.List;

/**
 * What an ONNX file says of its network.
 *
 * @param inputs that must be given, in order, without constants
 * @param outputs in order
 */
record OnnxGraph(List<Port> inputs, List<Port> outputs) {
    /** Length of an axis that is not fixed. */
    static final long ANY = -1;

    /**
     * @param name of it
     * @param type of its numbers, 1 for 32-bit floats
     * @param shape lengths of its axes, {@link #ANY} where not fixed
     */
    record Port(String name, int type, List<Long> shape) {
        static final int FLOAT = 1;
    }

    OnnxGraph {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
