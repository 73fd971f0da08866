package org.vfsruntime.networks.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.networks.onnx.OnnxBytes;
import org.vfsruntime.networks.onnx.OnnxNetworks;
import org.vfsruntime.networks.torchscript.TorchScriptNetworks;

/** However often a network is asked, nothing of it stays behind. */
class NetworkLeakTest {
    private static final Path STATUS = Path.of("/proc/self/status");

    @Test
    void onnxKeepsNoArrays() throws Exception {
        assertKeepsNothing(OnnxNetworks.load(sigmoids(5), List.of(new TensorPlan("observation", List.of(5)))));
    }

    @Test
    void torchScriptKeepsNoArrays() throws Exception {
        try (InputStream in = NetworkLeakTest.class.getResourceAsStream("critic.pt")) {
            assertThat(in).isNotNull();
            assertKeepsNothing(
                    TorchScriptNetworks.load(in.readAllBytes(), List.of(new TensorPlan("observation", List.of(5)))));
        }
    }

    /** A tensor of 4 MB each time: 2 GB together, which would be seen. */
    @Test
    void memoryOutsideOfJavaStaysFlat() throws Exception {
        assumeThat(STATUS).exists();
        int size = 1 << 20;
        float[][] inputs = {new float[size]};
        try (OutsideNetwork network =
                OnnxNetworks.load(sigmoids(size), List.of(new TensorPlan("observation", List.of(size))))) {
            run(network, inputs, 20);
            long before = residentKilobytes();
            run(network, inputs, 500);
            assertThat(residentKilobytes() - before).isLessThan(500_000);
        }
    }

    private static void run(OutsideNetwork network, float[][] inputs, int times) {
        for (int i = 0; i < times; i++) {
            network.forward(inputs, 1);
        }
    }

    private static void assertKeepsNothing(OutsideNetwork network) throws ReflectiveOperationException {
        try (network) {
            float[][] inputs = {new float[16 * 5]};
            run(network, inputs, 10);
            int before = held(((DjlNetwork) network).manager());
            IntStream.range(0, 4).parallel().forEach(thread -> run(network, inputs, 500));
            assertThat(held(((DjlNetwork) network).manager())).isEqualTo(before);
        }
    }

    /** Arrays and scopes that the engine would close only with the network. */
    private static int held(NDManager manager) throws ReflectiveOperationException {
        Field resources = BaseNDManager.class.getDeclaredField("resources");
        resources.setAccessible(true);
        return ((Map<?, ?>) resources.get(manager)).size();
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** The mean of as many sigmoids as inputs. */
    private static byte[] sigmoids(int size) {
        OnnxBytes graph = new OnnxBytes()
                .message(1, OnnxBytes.node("Sigmoid", List.of("observation"), "all"))
                .message(
                        1,
                        OnnxBytes.node("ReduceMean", List.of("all"), "value")
                                .message(
                                        5,
                                        new OnnxBytes()
                                                .text(1, "axes")
                                                .number(8, 1)
                                                .number(20, 7)))
                .text(2, "sigmoids")
                .message(11, OnnxBytes.port("observation", size))
                .message(12, OnnxBytes.port("value", 1));
        return OnnxBytes.model(graph, 13).toByteArray();
    }
}
