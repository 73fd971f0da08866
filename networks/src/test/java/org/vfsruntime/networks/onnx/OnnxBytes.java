package org.vfsruntime.networks.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/** Writes ONNX files for tests, good ones and such as no exporter makes. */
public final class OnnxBytes {
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Starts a message. */
    public OnnxBytes() {}

    /** A field with a whole number. */
    public OnnxBytes number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /** A field with a message. */
    public OnnxBytes message(int field, OnnxBytes message) {
        return raw(field, message.bytes.toByteArray());
    }

    /** A field with text. */
    public OnnxBytes text(int field, String text) {
        return raw(field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A field with bytes. */
    public OnnxBytes raw(int field, byte[] content) {
        varint(((long) field << 3) | 2);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    /** A field with a number of 32 bits. */
    public OnnxBytes real(int field, float value) {
        varint(((long) field << 3) | 5);
        bytes.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array());
        return this;
    }

    /** All of it. */
    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** A model of one graph. */
    public static OnnxBytes model(OnnxBytes graph, long opset) {
        return new OnnxBytes()
                .number(1, 7)
                .message(7, graph)
                .message(8, new OnnxBytes().text(1, "").number(2, opset));
    }

    /** A tensor of 32-bit floats. */
    public static OnnxBytes tensor(String name, float[] numbers, long... dimensions) {
        ByteBuffer raw = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            raw.putFloat(number);
        }
        OnnxBytes tensor = new OnnxBytes();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, FLOAT).text(8, name).raw(9, raw.array());
    }

    /** An operator. */
    public static OnnxBytes node(String operator, List<String> inputs, String output) {
        OnnxBytes node = new OnnxBytes();
        inputs.forEach(input -> node.text(1, input));
        return node.text(2, output).text(4, operator);
    }

    /** An input or output of floats with a free batch axis. */
    public static OnnxBytes port(String name, long... axes) {
        OnnxBytes shape = new OnnxBytes().message(1, new OnnxBytes().text(2, "n"));
        for (long axis : axes) {
            shape.message(1, new OnnxBytes().number(1, axis));
        }
        return new OnnxBytes()
                .text(1, name)
                .message(
                        2,
                        new OnnxBytes()
                                .message(1, new OnnxBytes().number(1, FLOAT).message(2, shape)));
    }

    /** The graph of a network of ours, its input scaling included; input "observation", output "value". */
    public static OnnxBytes graph(Mlp mlp) {
        MlpShape shape = mlp.shape();
        OnnxBytes graph = new OnnxBytes()
                .message(1, node("Sub", List.of("observation", "mean"), "centred"))
                .message(1, node("Mul", List.of("centred", "scale"), "x0"));
        for (int l = 0; l < mlp.layers(); l++) {
            boolean last = l == mlp.layers() - 1;
            OnnxBytes transposed =
                    new OnnxBytes().text(1, "transB").number(3, 1).number(20, 2);
            graph.message(
                    1,
                    node("Gemm", List.of("x" + l, "w" + l, "b" + l), "sum" + l).message(5, transposed));
            String activation = !last ? "Relu" : shape.output() == OutputActivation.SIGMOID ? "Sigmoid" : "Identity";
            graph.message(1, node(activation, List.of("sum" + l), last ? "value" : "x" + (l + 1)));
        }
        graph.text(2, "critic")
                .message(5, tensor("mean", mlp.inputMean(), shape.inputs()))
                .message(5, tensor("scale", mlp.inputScale(), shape.inputs()));
        for (int l = 0; l < mlp.layers(); l++) {
            graph.message(5, tensor("w" + l, mlp.weights(l), shape.outputsOf(l), shape.inputsOf(l)))
                    .message(5, tensor("b" + l, mlp.bias(l), shape.outputsOf(l)));
        }
        return graph.message(11, port("observation", shape.inputs())).message(12, port("value", shape.outputs()));
    }

    /** A network of ours as an ONNX file. */
    public static byte[] of(Mlp mlp) {
        return model(graph(mlp), 13).toByteArray();
    }
}
