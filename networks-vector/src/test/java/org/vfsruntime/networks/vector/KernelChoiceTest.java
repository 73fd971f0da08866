package org.vfsruntime.networks.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.networks.kernel.Kernels;

/** Which kernel a Java process takes. */
class KernelChoiceTest {
    /** Run in a process of its own. */
    static final class Choice {
        private Choice() {}

        public static void main(String[] arguments) {
            System.out.println(Kernels.preferred().name());
        }
    }

    @Test
    void withTheModuleItIsTheVectorKernel() {
        assertThat(Kernels.preferred().name()).isEqualTo("vector");
        assertThat(Kernels.preferred().describe()).matches("vectors of \\d+ bits, tiles (WIDE|NARROW)");
    }

    @Test
    void withoutTheModuleItIsThePlainOne() throws Exception {
        assertThat(choice()).isEqualTo("plain");
    }

    @Test
    void thePlainOneMayBeAskedFor() throws Exception {
        assertThat(choice("--add-modules", "jdk.incubator.vector", "-Dvfs.kernel=plain"))
                .isEqualTo("plain");
    }

    @Test
    void withoutFusedMultiplyAddItIsThePlainOne() throws Exception {
        assertThat(choice("--add-modules", "jdk.incubator.vector", "-XX:-UseFMA"))
                .isEqualTo("plain");
    }

    private static String choice(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Choice.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }
}
