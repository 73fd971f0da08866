package org.vfsruntime.benchmarks.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;

/** A shell script stands for the interpreter. */
class TorchRunTest {
    private static final Workload WORKLOAD = new Workload(4, 50, 3);
    private static final String SURVEY = "{\"torch\": \"9.9\", \"eager\": {\"median_s\": 1}}";

    @TempDir
    private Path folder;

    private TorchRun start(String... lines) throws IOException {
        Path script = folder.resolve("script");
        Files.writeString(script, String.join("\n", lines));
        return new TorchRun(Path.of("/bin/sh"), script, WORKLOAD, 1, 0.01);
    }

    @Test
    void asksAndIsAnswered() throws IOException {
        try (TorchRun torch = start(
                "echo '" + SURVEY + "'",
                "read request",
                "echo \"$request\" > '" + folder.resolve("asked") + "'",
                "echo '{\"seconds\": 0.25, \"runs\": 2}'")) {
            assertThat(torch.survey().path("torch").asText()).isEqualTo("9.9");
            assertThat(torch.run("eager", 0.1)).isEqualTo(0.25);
            assertThat(Files.readString(folder.resolve("asked"))).contains("\"way\":\"eager\"", "\"seconds\":0.1");
        }
    }

    @Test
    void aProcessThatEndsIsNamedWithItsCode() {
        assertThatThrownBy(() -> start("exit 7"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/bin/sh")
                .hasMessageContaining("ended with 7");
    }

    @Test
    void whatIsNoAnswerIsNoFigure() throws IOException {
        assertThatThrownBy(() -> start("echo")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> start("echo Loading…")).isInstanceOf(InvalidInputException.class);
        try (TorchRun torch = start("echo '" + SURVEY + "'", "read request", "echo '{\"note\": 1}'")) {
            assertThatThrownBy(() -> torch.run("eager", 0.1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is no answer");
        }
    }

    @Test
    void anInterpreterThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> new TorchRun(Path.of("/no/such/python"), folder, WORKLOAD, 1, 0.01))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/no/such/python");
    }
}
