package org.vfsruntime.networks.torchscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

/** Files that are refused before native code sees them. */
class HostileTorchScriptTest {
    private static final String PROGRAM = """
        class V(Module):
          def forward(self: __torch__.V,
            x: Tensor) -> Tensor:
            return torch.sigmoid(torch.linear(x, self.weight, self.bias))
        """;

    @Test
    void anOrdinaryArchivePasses() {
        assertThatCode(() -> TorchScriptArchive.inspect(zip(parts()))).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() {
        byte[] good = zip(parts());
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertRefused(cut);
        }
    }

    @Test
    void flippedBytesAreRefusedInOneLineOrRead() {
        byte[] good = zip(parts());
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                TorchScriptArchive.inspect(bytes);
            } catch (InvalidInputException e) {
                assertThat(e.getMessage()).doesNotContain("\n");
            }
        }
    }

    @Test
    void picklesAreRefusedWithTheWayToTorchScript() {
        assertRefused(new byte[] {(byte) 0x80, 2, 'c'})
                .hasMessageContaining("Python pickle")
                .hasMessageContaining("torch.jit.trace(model.eval(), example).save");
        Map<String, byte[]> pickle = parts();
        pickle.remove("v/code/__torch__.py");
        pickle.remove("v/constants.pkl");
        assertRefused(zip(pickle)).hasMessageContaining("state_dict").hasMessageContaining("torch.jit.trace");
    }

    @Test
    void aZipBombIsRefusedWithoutUnpackingIt() {
        Map<String, byte[]> bomb = parts();
        bomb.put("v/code/bomb.py", new byte[40 << 20]);
        byte[] file = zip(bomb);
        assertThat(file.length).isLessThan(100_000);
        assertRefused(file).hasMessageContaining("too much for a file of " + file.length + " bytes");
    }

    @Test
    void aBombThatUnderstatesItsSizeIsRefusedAsWell() {
        Map<String, byte[]> bomb = parts();
        bomb.put("v/code/bomb.py", new byte[40 << 20]);
        byte[] file = zip(bomb);
        setDeclaredSize(file, "v/code/bomb.py", 100);
        assertRefused(file).hasMessageContaining("declares 100 bytes but holds far more");
    }

    @Test
    void anEntryThatDeclaresFiveGigabytesIsRefused() {
        byte[] file = zip(parts());
        setDeclaredSize(file, "v/code/__torch__.py", 0xfffffff0L);
        assertRefused(file).hasMessageContaining("declares 4294967280 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v/../../evil", "/etc/evil", "v\\..\\evil", "../evil"})
    void namesThatLeaveTheArchiveAreRefused(String name) {
        Map<String, byte[]> parts = parts();
        parts.put(name, new byte[1]);
        assertRefused(zip(parts)).hasMessageContaining("must stay inside the archive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torch.from_file(\"/etc/passwd\", False, 1)",
                "torch.save(x, \"f\")",
                "x.save(\"f\")",
                "getattr(x, \"save\")",
                "getattr(x, \"\\x73ave\")",
                "ops.profiler.enter(x)",
                "ops.aten.from_file(x)",
                "torch.ones([100000, 100000])",
                "x.repeat(100000)",
                "(torch.empty)(9)"
            })
    void programsThatDoMoreThanComputeAreRefused(String expression) {
        Map<String, byte[]> parts = parts();
        parts.put(
                "v/code/__torch__.py",
                PROGRAM.replace("torch.sigmoid", expression + ", torch.sigmoid").getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(parts)).hasMessageContaining("its program uses");
    }

    private static void setDeclaredSize(byte[] zip, String name, long size) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + 46 + wanted.length <= zip.length; at++) {
            boolean central = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (central && Arrays.equals(zip, at + 46, at + 46 + wanted.length, wanted, 0, wanted.length)) {
                for (int i = 0; i < 4; i++) {
                    zip[at + 24 + i] = (byte) (size >>> (8 * i));
                }
                return;
            }
        }
        throw new IllegalStateException("no entry " + name);
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("v/data.pkl", new byte[30]);
        parts.put("v/code/__torch__.py", PROGRAM.getBytes(StandardCharsets.UTF_8));
        parts.put("v/data/0", new byte[64]);
        parts.put("v/constants.pkl", new byte[4]);
        parts.put("v/version", "3\n".getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (!part.getKey().endsWith(".py")) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] file) {
        return assertThatThrownBy(() -> TorchScriptArchive.inspect(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("\n");
    }
}
