package org.vfsruntime.networks.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vfsruntime.networks.onnx.OnnxBytes.model;
import static org.vfsruntime.networks.onnx.OnnxBytes.node;
import static org.vfsruntime.networks.onnx.OnnxBytes.port;
import static org.vfsruntime.networks.onnx.OnnxBytes.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.outside.TensorPlan;

/** Files that are refused before native code sees them. */
class HostileOnnxTest {
    private static final byte[] GOOD = model(graph(), 13).toByteArray();

    @Test
    void aGoodFileSaysWhatItWants() {
        OnnxGraph graph = OnnxFile.inspect(GOOD);
        assertThat(graph.inputs()).containsExactly(new OnnxGraph.Port("observation", 1, List.of(OnnxGraph.ANY, 3L)));
        assertThat(graph.outputs()).containsExactly(new OnnxGraph.Port("value", 1, List.of(OnnxGraph.ANY, 1L)));
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefusedOrStillComplete() {
        int refused = 0;
        for (int length = 0; length < GOOD.length; length++) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            try {
                OnnxFile.inspect(cut);
            } catch (InvalidInputException e) {
                assertThat(e.getMessage()).doesNotContain("\n");
                refused++;
            }
        }
        // At all lengths the list of operator sets, which comes last, is not complete.
        assertThat(refused).isEqualTo(GOOD.length);
    }

    @Test
    void flippedBytesAreRefusedInOneLineOrRead() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = GOOD.clone();
            for (int flips = 0; flips <= i % 4; flips++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                OnnxFile.inspect(bytes);
            } catch (InvalidInputException e) {
                assertThat(e.getMessage()).doesNotContain("\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 6, 23, 99, -1})
    void aWrongOpsetIsRefused(long opset) {
        assertRefused(model(graph(), opset))
                .hasMessageContaining("opset was " + opset)
                .hasMessageContaining("[7, 22]");
    }

    @Test
    void aTensorThatDeclaresFiveGigabytesIsRefusedWithoutMakingIt() {
        OnnxBytes huge = new OnnxBytes()
                .number(1, 32_768)
                .number(1, 40_960)
                .number(2, 1)
                .text(8, "weight")
                .raw(9, new byte[40]);
        assertRefused(model(graph().message(5, huge), 13))
                .hasMessageContaining(
                        "tensor 'weight' declares [32768, 40960], 1342177280 numbers, but holds 40 bytes");
        OnnxBytes absurd = new OnnxBytes()
                .number(1, Long.MAX_VALUE)
                .number(1, 9)
                .number(2, 1)
                .text(8, "weight");
        assertRefused(model(graph().message(5, absurd), 13)).hasMessageContaining("at most 2147483647 numbers");
        OnnxBytes negative = new OnnxBytes().number(1, -4).number(2, 1).text(8, "weight");
        assertRefused(model(graph().message(5, negative), 13)).hasMessageContaining("declares dimensions [-4]");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void weightsThatAreNotFiniteAreRefused(float number) {
        assertRefused(model(graph().message(5, tensor("spoilt", new float[] {1, number}, 2)), 13))
                .hasMessageContaining("'spoilt' holds NaN or infinity");
        OnnxBytes constant = new OnnxBytes().text(1, "value").message(5, tensor("", new float[] {number}, 1));
        assertRefused(model(graph().message(1, node("Constant", List.of(), "c").message(5, constant)), 13))
                .hasMessageContaining("holds NaN or infinity");
    }

    @Test
    void numbersInOtherFilesAreRefused() {
        OnnxBytes outside = new OnnxBytes()
                .number(1, 2)
                .number(2, 1)
                .text(8, "weight")
                .message(13, new OnnxBytes().text(1, "location").text(2, "../../secret"))
                .number(14, 1);
        assertRefused(model(graph().message(5, outside), 13))
                .hasMessageContaining("external data")
                .hasMessageContaining("external_data=False");
    }

    @Test
    void customOperatorsAreRefused() {
        OnnxBytes custom = node("Evil", List.of("observation"), "e").text(7, "com.example");
        assertRefused(model(graph().message(1, custom), 13))
                .hasMessageContaining("'Evil' is of domain 'com.example'")
                .hasMessageContaining("which is code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loop",
                "If",
                "Scan",
                "ConstantOfShape",
                "Expand",
                "Tile",
                "Range",
                "RandomNormal",
                "Resize",
                "Foo"
            })
    void operatorsThatLoopGuessOrMakeLargeTensorsAreRefused(String operator) {
        assertRefused(model(graph().message(1, node(operator, List.of("observation"), "y")), 13))
                .hasMessageContaining("operator '" + operator + "'");
    }

    @Test
    void graphsInGraphsFunctionsAndTrainingAreRefused() {
        OnnxBytes inner = new OnnxBytes().text(1, "body").message(6, graph());
        assertRefused(model(
                        graph().message(
                                        1,
                                        node("Relu", List.of("observation"), "y")
                                                .message(5, inner)),
                        13))
                .hasMessageContaining("graphs within its graph");
        assertRefused(model(graph(), 13).message(25, new OnnxBytes().text(1, "f")))
                .hasMessageContaining("functions");
        assertRefused(model(graph(), 13).message(20, new OnnxBytes())).hasMessageContaining("training graph");
        assertRefused(model(graph(), 13).message(7, graph())).hasMessageContaining("2 graphs");
    }

    @Test
    void otherShapesThanTheSpecSaysAreRefusedWithBothSides() {
        assertThatThrownBy(() -> OnnxNetworks.load(GOOD, List.of(new TensorPlan("observation", List.of(4)))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("shape of input 'observation' in the spec was [4] but must be")
                .hasMessageContaining("[3]");
        assertThatThrownBy(() -> OnnxNetworks.load(GOOD, List.of(new TensorPlan("camera", List.of(3)))))
                .hasMessageContaining(
                        "inputs of the spec was [camera] but must be those of the network, [observation]");
        OnnxBytes fixed = new OnnxBytes()
                .message(1, node("Sigmoid", List.of("observation"), "value"))
                .message(11, fixedPort("observation"))
                .message(12, port("value", 1));
        assertThatThrownBy(() -> OnnxNetworks.load(
                        model(fixed, 13).toByteArray(), List.of(new TensorPlan("observation", List.of(1)))))
                .hasMessageContaining("batch axis of input 'observation' was 1 but must be free");
    }

    @Test
    void whatOnlyTheEngineCanTellIsOneLineToo() {
        OnnxBytes dangling = new OnnxBytes()
                .message(1, node("Sigmoid", List.of("nowhere"), "value"))
                .message(11, port("observation", 3))
                .message(12, port("value", 1));
        assertThatThrownBy(() -> OnnxNetworks.load(
                        model(dangling, 13).toByteArray(), List.of(new TensorPlan("observation", List.of(3)))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("OnnxRuntime does not understand the network")
                .hasMessageNotContaining("\n");
    }

    private static OnnxBytes fixedPort(String name) {
        OnnxBytes axis = new OnnxBytes().number(1, 1);
        OnnxBytes shape = new OnnxBytes().message(1, axis).message(1, axis);
        return new OnnxBytes()
                .text(1, name)
                .message(
                        2,
                        new OnnxBytes().message(1, new OnnxBytes().number(1, 1).message(2, shape)));
    }

    private static OnnxBytes graph() {
        return new OnnxBytes()
                .message(1, node("MatMul", List.of("observation", "w"), "sum"))
                .message(1, node("Sigmoid", List.of("sum"), "value"))
                .message(5, tensor("w", new float[] {1, 2, 3}, 3, 1))
                .message(11, port("observation", 3))
                .message(12, port("value", 1));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(OnnxBytes file) {
        return assertThatThrownBy(() -> OnnxFile.inspect(file.toByteArray()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("\n");
    }
}
