package org.vfsruntime.networks.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfsruntime.core.InvalidInputException;

/**
 * Looks through an ONNX file before any native code sees it: what it wants is bounded, complete, finite and made of
 * known operators that only compute. Field numbers are those of onnx.proto3.
 */
final class OnnxFile {
    private static final int OLDEST_OPSET = 7;
    private static final int NEWEST_OPSET = 22;
    private static final int NEWEST_IR = 10;
    private static final int MOST_NODES = 5000;

    private final List<OnnxGraph.Port> inputs = new ArrayList<>();
    private final List<OnnxGraph.Port> outputs = new ArrayList<>();
    private final Set<String> constants = new HashSet<>();
    private long opset = -1;
    private int graphs;
    private int nodes;

    private OnnxFile() {}

    /**
     * @param content of the file
     * @return what it says of its network
     * @throws InvalidInputException with the first thing that must not be
     */
    static OnnxGraph inspect(byte[] content) {
        OnnxFile file = new OnnxFile();
        file.model(new WireReader(content));
        if (file.graphs != 1 || file.opset < 0) {
            throw new InvalidInputException("it is truncated or no ONNX file: it has " + file.graphs
                    + " graphs and no list of operator sets" + " where one of each is expected");
        }
        file.inputs.removeIf(input -> file.constants.contains(input.name()));
        return new OnnxGraph(file.inputs, file.outputs);
    }

    private void model(WireReader reader) {
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 1 -> requireIr(reader.number());
                case 7 -> graph(reader.message());
                case 8 -> operatorSet(reader.message());
                case 20 -> throw new InvalidInputException("it holds a training graph but must hold a network alone");
                case 25 ->
                    throw new InvalidInputException(
                            "it defines functions of its own but must use the standard operators alone");
                default -> reader.skip();
            }
        }
    }

    private static void requireIr(long version) {
        if (version < 3 || version > NEWEST_IR) {
            throw new InvalidInputException("IR version was " + version + " but must lie in [3, " + NEWEST_IR
                    + "]; export with an older opset_version, such as 13");
        }
    }

    private void operatorSet(WireReader reader) {
        String domain = "";
        long version = 0;
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 1 -> domain = reader.text();
                case 2 -> version = reader.number();
                default -> reader.skip();
            }
        }
        if (OnnxOperators.isStandard(domain)) {
            opset = version;
            if (version < OLDEST_OPSET || version > NEWEST_OPSET) {
                throw new InvalidInputException("opset was " + version + " but must lie in [" + OLDEST_OPSET + ", "
                        + NEWEST_OPSET + "]; export with opset_version=13");
            }
        }
    }

    private void graph(WireReader reader) {
        graphs++;
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 1 -> node(reader.message());
                case 5 -> constants.add(OnnxTensor.check(reader.message()));
                case 11 -> inputs.add(port(reader.message()));
                case 12 -> outputs.add(port(reader.message()));
                case 15 -> throw new InvalidInputException("it holds sparse tensors but must hold dense ones alone");
                default -> reader.skip();
            }
        }
    }

    private void node(WireReader reader) {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new InvalidInputException("number of operators was more than " + MOST_NODES
                    + " but must be at most that; a value network is small");
        }
        String operator = "";
        String domain = "";
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 4 -> operator = reader.text();
                case 5 -> attribute(reader.message());
                case 7 -> domain = reader.text();
                default -> reader.skip();
            }
        }
        OnnxOperators.require(domain, operator);
    }

    private static void attribute(WireReader reader) {
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 5, 10 -> OnnxTensor.check(reader.message());
                case 6, 11 ->
                    throw new InvalidInputException(
                            "it holds graphs within its graph (loops or branches) but must compute straight on;"
                                    + " export with torch.jit.trace or without branches");
                case 22, 23 ->
                    throw new InvalidInputException("it holds sparse tensors but must hold dense ones alone");
                default -> reader.skip();
            }
        }
    }

    private static OnnxGraph.Port port(WireReader reader) {
        String name = "";
        OnnxGraph.Port type = new OnnxGraph.Port("", 0, List.of());
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 1 -> name = reader.text();
                case 2 -> type = type(reader.message());
                default -> reader.skip();
            }
        }
        return new OnnxGraph.Port(name, type.type(), type.shape());
    }

    private static OnnxGraph.Port type(WireReader reader) {
        OnnxGraph.Port found = new OnnxGraph.Port("", 0, List.of());
        while (reader.hasMore()) {
            if (reader.field() == 1) {
                found = tensorType(reader.message());
            } else {
                reader.skip();
            }
        }
        return found;
    }

    private static OnnxGraph.Port tensorType(WireReader reader) {
        int type = 0;
        List<Long> shape = new ArrayList<>();
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 1 -> type = (int) reader.number();
                case 2 -> {
                    WireReader axes = reader.message();
                    while (axes.hasMore()) {
                        if (axes.field() == 1) {
                            shape.add(axis(axes.message()));
                        } else {
                            axes.skip();
                        }
                    }
                }
                default -> reader.skip();
            }
        }
        return new OnnxGraph.Port("", type, shape);
    }

    private static long axis(WireReader reader) {
        long length = OnnxGraph.ANY;
        while (reader.hasMore()) {
            if (reader.field() == 1) {
                length = reader.number();
            } else {
                reader.skip();
            }
        }
        return length;
    }
}
