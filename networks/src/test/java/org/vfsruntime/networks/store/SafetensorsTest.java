package org.vfsruntime.networks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.core.InvalidInputException;

class SafetensorsTest {
    private static final long MAX = 1 << 20;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("some.safetensors");
    }

    private static TensorBundle bundle() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("floats", new FloatTensor(List.of(2, 3), new float[] {1, -2, 3.5f, 0, -0f, 1e-40f}));
        tensors.put("empty", new FloatTensor(List.of(0, 7), new float[0]));
        tensors.put("ints", new IntTensor(List.of(2), new int[] {Integer.MIN_VALUE, 7}));
        tensors.put("scalar", new FloatTensor(List.of(), new float[] {42}));
        return new TensorBundle(tensors, Map.of("note", "größer \"als\" {\\}"));
    }

    private void writeRaw(String header, float... data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + json.length + 4 * data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        bytes.asFloatBuffer().put(data);
        Files.write(file, bytes.array());
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> Safetensors.read(file, MAX))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void readsBackWhatItWrote() {
        Safetensors.write(file, bundle());
        assertThat(Safetensors.read(file, MAX)).isEqualTo(bundle());
        assertThat(Safetensors.readSealed(file, MAX).tensors().keySet())
                .containsExactly("floats", "empty", "ints", "scalar");
    }

    @Test
    void writesTheSameBytesEveryTimeAndReplacesTheOldFile() throws IOException {
        Files.writeString(file, "old");
        Safetensors.write(file, bundle());
        byte[] first = Files.readAllBytes(file);
        Safetensors.write(file, bundle());
        assertThat(Files.readAllBytes(file)).containsExactly(first);
        assertThat(folder.toFile().list()).containsExactly("some.safetensors");
    }

    @Test
    void noticesAnyFlippedByte() throws IOException {
        Safetensors.write(file, bundle());
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(file, bad);
            assertThatThrownBy(() -> Safetensors.readSealed(file, MAX))
                    .as("byte %d", i)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith(file.toString());
        }
    }

    @Test
    void noticesWhereverTheFileIsCut() throws IOException {
        Safetensors.write(file, bundle());
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertRefused("but must");
        }
        Files.write(file, Arrays.copyOf(good, good.length + 1));
        assertRefused("data bytes was 37 but must be 36");
    }

    @Test
    void readsFilesOfOtherProgramsUnlessASealIsAskedFor() throws IOException {
        writeRaw("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}   ", 1, 2);
        assertThat(Safetensors.read(file, MAX).floats("a").values()).containsExactly(1, 2);
        assertThatThrownBy(() -> Safetensors.readSealed(file, MAX))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'vfs.sha256' was missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,8]},`b`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[4,8]}}"
                        + "|'b' first byte was 4 but must be 8",
                "{`a`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[0,4]},`b`:{`dtype`:`F32`,`shape`:[1],`data_offsets`:[8,12]}}"
                        + "|'b' first byte was 8 but must be 4",
                "{`a`:{`dtype`:`F32`,`shape`:[3],`data_offsets`:[0,8]}}|span 12 bytes for shape [3]",
                "{`a`:{`dtype`:`F32`,`shape`:[4,4],`data_offsets`:[0,64]}}|data bytes was 8 but must be 64",
                "{`a`:{`dtype`:`F32`,`shape`:[65536,65536],`data_offsets`:[0,8]}}|fewer than 2^31 elements",
                "{`a`:{`dtype`:`F32`,`shape`:[-1],`data_offsets`:[0,8]}}|size was -1",
                "{`a`:{`dtype`:`F32`,`shape`:[2.0],`data_offsets`:[0,8]}}|size was 2.0",
                "{`a`:{`dtype`:`F32`,`shape`:2,`data_offsets`:[0,8]}}|'a' shape was 2",
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[8,0]}}|span 8 bytes",
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[-8,0]}}|be two integers ≥ 0",
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,99999999999999999999]}}|be two integers ≥ 0",
                "{`a`:{`dtype`:`F16`,`shape`:[4],`data_offsets`:[0,8]}}|be F32 or I32",
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,8],`x`:1}}|field was x",
                "{`a`:7}|tensor 'a' was 7",
                "{`__metadata__`:{`k`:1},`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,8]}}|metadata 'k' was 1",
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,8]},`a`:{}}|header was not readable as JSON",
                "{`a`:{`dtype`:`F32`,`shape`:[2],`data_offsets`:[0,8]}} x|header was not readable as JSON",
                "[1]|header was a JSON ARRAY",
                "{}|data bytes was 8 but must be 0",
            })
    void refusesAHeaderThatDoesNotFitTheData(String header, String part) throws IOException {
        writeRaw(header.replace('`', '"'), 1, 2);
        assertRefused(part);
    }

    @Test
    void refusesNumbersThatAreNotFinite() throws IOException {
        writeRaw("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 1, Float.NaN);
        assertRefused("tensor 'a' element 1 was NaN but must be finite");
    }

    @Test
    void refusesHeaderLengthsBeyondTheFileOrTheLimit() throws IOException {
        for (long length : new long[] {-1, Long.MIN_VALUE, 1 << 20, (1 << 20) + 1, Long.MAX_VALUE}) {
            Files.write(
                    file,
                    ByteBuffer.allocate(100)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(length)
                            .array());
            assertRefused("header length was " + Long.toUnsignedString(length));
        }
    }

    @Test
    void refusesAFileThatIsLargerThanAskedForOrMissingOrAFolder() {
        Safetensors.write(file, bundle());
        assertThatThrownBy(() -> Safetensors.read(file, 100))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("but must be ≤ 100");
        assertThatThrownBy(() -> Safetensors.read(folder.resolve("none"), MAX))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none: the file was missing");
        assertThatThrownBy(() -> Safetensors.read(folder, MAX)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void namesATensorOrATextThatIsMissingOrOfAnotherKind() {
        assertThatThrownBy(() -> bundle().floats("ints")).hasMessageContaining("'ints' was I32[2]");
        assertThatThrownBy(() -> bundle().ints("none")).hasMessageContaining("'none' was missing");
        assertThatThrownBy(() -> bundle().text("none")).hasMessageContaining("'none' was missing");
        assertThat(bundle().ints("ints").values()).containsExactly(Integer.MIN_VALUE, 7);
    }

    @Test
    void refusesNamesThatTheFormatKeepsForItself() {
        Map<String, Tensor> tensors = Map.of("__metadata__", new IntTensor(List.of(), new int[1]));
        Map<String, String> texts = Map.of("vfs.sha256", "x");
        assertThatThrownBy(() -> new TensorBundle(tensors, texts))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("__metadata__", "vfs.sha256");
    }

    @Test
    void refusesAHeaderThatCouldNotBeReadBack() {
        TensorBundle large = new TensorBundle(Map.of(), Map.of("k", "x".repeat(1 << 20)));
        assertThatThrownBy(() -> Safetensors.write(file, large))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be ≤ 1 MiB");
        assertThat(file).doesNotExist();
    }

    @Test
    void tensorsKeepTheirShapeAndTheirNumbersToThemselves() {
        float[] values = {1, 2};
        FloatTensor tensor = new FloatTensor(List.of(2), values);
        values[0] = 9;
        tensor.values()[1] = 9;
        assertThat(tensor.values()).containsExactly(1, 2);
        assertThat(tensor)
                .isEqualTo(new FloatTensor(List.of(2), new float[] {1, 2}))
                .hasToString("F32[2]");
        assertThat(tensor).isNotEqualTo(new FloatTensor(List.of(1, 2), new float[] {1, 2}));
        assertThat(tensor).hasSameHashCodeAs(new FloatTensor(List.of(2), new float[] {1, 2}));
        assertThatThrownBy(() -> new IntTensor(List.of(3), new int[2]))
                .hasMessage("elements was 2 but must be 3 for shape [3]");
    }
}
