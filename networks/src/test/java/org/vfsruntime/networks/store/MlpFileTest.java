package org.vfsruntime.networks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

class MlpFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("net.safetensors");
    }

    private static Mlp mlp(List<Integer> hidden) {
        MlpShape shape = new MlpShape(2, hidden, 1, OutputActivation.SIGMOID);
        List<float[]> weights = new java.util.ArrayList<>();
        List<float[]> biases = new java.util.ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            float[] w = new float[shape.inputsOf(l) * shape.outputsOf(l)];
            for (int i = 0; i < w.length; i++) {
                w[i] = i - 1.5f * l;
            }
            weights.add(w);
            biases.add(new float[shape.outputsOf(l)]);
        }
        return Mlp.of(shape, new float[] {1, 2}, new float[] {3, 4}, weights, biases);
    }

    /** Writes the network's file again with one metadata text or one tensor changed. */
    private void rewrite(String name, String text, Map<String, Tensor> other) {
        TensorBundle good = Safetensors.read(file, MlpFile.MAX_BYTES);
        Map<String, String> metadata = new LinkedHashMap<>(good.metadata());
        metadata.put(name, text);
        Map<String, Tensor> tensors = new LinkedHashMap<>(good.tensors());
        tensors.putAll(other);
        Safetensors.write(file, new TensorBundle(tensors, metadata));
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> MlpFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void readsBackTheNetworkAndItsTexts() {
        for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(3), List.of(4, 5))) {
            Mlp mlp = mlp(hidden);
            MlpFile.write(file, mlp, Map.of("skill", "PickBlue"));
            Mlp read = MlpFile.read(file);
            assertThat(read.shape()).isEqualTo(mlp.shape());
            assertThat(read.inputMean()).containsExactly(mlp.inputMean());
            assertThat(read.inputScale()).containsExactly(mlp.inputScale());
            for (int l = 0; l < mlp.layers(); l++) {
                assertThat(read.weights(l)).containsExactly(mlp.weights(l));
                assertThat(read.bias(l)).containsExactly(mlp.bias(l));
            }
            assertThat(MlpFile.readMetadata(file)).isEqualTo(Map.of("skill", "PickBlue"));
        }
    }

    @Test
    void refusesAnotherFormatVersion() {
        MlpFile.write(file, mlp(List.of(3)), Map.of());
        rewrite("vfs.format", "mlp/2", Map.of());
        assertRefused("vfs.format was 'mlp/2' but must be 'mlp/1'");
    }

    @Test
    void refusesSizesThatDoNotFitTheTensors() {
        MlpFile.write(file, mlp(List.of(3)), Map.of());
        rewrite("vfs.hidden", "4", Map.of());
        assertRefused("'layer.0.weight' shape was [3, 2] but must be [4, 2]");
        rewrite("vfs.hidden", "3,3", Map.of());
        assertRefused("tensors was 6 but must be 8");
        rewrite("vfs.hidden", "3,", Map.of());
        assertRefused("vfs.hidden was '' but must be an integer");
        rewrite("vfs.hidden", "-3", Map.of());
        assertRefused("hidden[0] was -3");
    }

    @Test
    void refusesAnUnknownActivationAndATensorOfAnotherKind() {
        MlpFile.write(file, mlp(List.of()), Map.of());
        rewrite("vfs.output_activation", "TANH", Map.of());
        assertRefused("was 'TANH' but must be one of [SIGMOID, LINEAR]");
        MlpFile.write(file, mlp(List.of()), Map.of());
        rewrite("x", "y", Map.of("layer.0.bias", new IntTensor(List.of(1), new int[1])));
        assertRefused("'layer.0.bias' was I32[1]");
    }

    @Test
    void refusesAFileThatIsNoNetwork() {
        Safetensors.write(file, new TensorBundle(Map.of(), Map.of()));
        assertRefused("metadata 'vfs.format' was missing");
    }

    @Test
    void refusesMetadataNamesThatAreTaken() {
        assertThatThrownBy(() -> MlpFile.write(file, mlp(List.of()), Map.of("vfs.format", "x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must not start with 'vfs.'");
        assertThat(folder).isEmptyDirectory();
    }
}
