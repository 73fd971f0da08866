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

class MlpSetFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("set.safetensors");
    }

    private static Mlp mlp(float weight) {
        return Mlp.of(
                new MlpShape(1, List.of(), 1, OutputActivation.LINEAR),
                new float[1],
                new float[] {1},
                List.of(new float[] {weight}),
                List.of(new float[] {0.5f}));
    }

    @Test
    void networksComeBackInOrderWithTheirText() {
        MlpSetFile.write(file, List.of(mlp(1), mlp(2), mlp(3)), Map.of("note", "hello"));
        List<Mlp> read = MlpSetFile.read(file);
        assertThat(read).extracting(network -> network.weights(0)[0]).containsExactly(1f, 2f, 3f);
        assertThat(MlpFile.readMetadata(file)).containsOnly(Map.entry("note", "hello"));
    }

    @Test
    void aNumberOfNetworksThatIsNotThereIsRejected() {
        MlpSetFile.write(file, List.of(mlp(1), mlp(2)), Map.of());
        for (String count : List.of("1", "3", "0", "-1", "65", "many", "99999999999")) {
            TensorBundle bundle = Safetensors.readSealed(file, MlpFile.MAX_BYTES);
            Map<String, String> texts = new LinkedHashMap<>(bundle.metadata());
            texts.remove(Seal.KEY);
            texts.put("vfs.networks", count);
            Path other = folder.resolve("other.safetensors");
            Safetensors.write(other, new TensorBundle(bundle.tensors(), texts));
            assertThatThrownBy(() -> MlpSetFile.read(other))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("other.safetensors")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void noneAndTooManyAndTakenNamesAreRejectedAtOnce() {
        assertThatThrownBy(() -> MlpSetFile.write(file, List.of(), Map.of("vfs.networks", "7")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of networks was 0")
                .hasMessageContaining("vfs.networks");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileWithOneNetworkIsNoSet() {
        MlpFile.write(file, mlp(1), Map.of());
        assertThatThrownBy(() -> MlpSetFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("vfs.networks");
    }
}
