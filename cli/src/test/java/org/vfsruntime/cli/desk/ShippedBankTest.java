package org.vfsruntime.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.DeskScenario;

/** The bank that ships with the project, in the physics it was learned in. */
class ShippedBankTest {
    private static final Path BANK =
            Path.of("..", "banks", "desk").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(new DeskScenario(), new BankMindSource(), new StopSignal(), arguments);
    }

    private static CommandLineRun eval(String threads) {
        return run(
                "eval",
                "--scenario",
                "desk",
                "--bank",
                BANK.toString(),
                "--episodes",
                "18",
                "--seed",
                "20261123",
                "--threads",
                threads,
                "--json");
    }

    @Test
    void solvesTasksOfEveryLengthAlikeOnAnyNumberOfThreads() {
        JsonNode one = eval("1").json();
        JsonNode two = eval("2").json();
        assertThat(one.get("success_rate").asDouble()).isGreaterThanOrEqualTo(16.0 / 18);
        for (int length = 1; length <= 6; length++) {
            assertThat(one.get("by_length")
                            .get(String.valueOf(length))
                            .get("success")
                            .asInt())
                    .isPositive();
        }
        ((ObjectNode) one).remove("plan_ms");
        ((ObjectNode) two).remove("plan_ms");
        assertThat(two).isEqualTo(one);
    }

    @Test
    void theDemonstrationReachesItsGoalAndWritesItsReport() throws IOException {
        CommandLineRun run = run(
                "demo", "--scenario", "desk", "--bank", BANK.toString(), "--seed", "11", "--out", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Goal reached in");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("PlaceBlueInDrawer");
    }

    @Test
    void aFlippedByteInAnyFileOfTheBankIsNoticed() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(BANK)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(8);
        for (Path damaged : files) {
            for (Path file : files) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            Path target = folder.resolve(damaged.getFileName());
            byte[] bytes = Files.readAllBytes(target);
            bytes[bytes.length / 2] ^= 1;
            Files.write(target, bytes);
            CommandLineRun run =
                    run("eval", "--scenario", "desk", "--bank", folder.toString(), "--episodes", "1", "--seed", "1");
            assertThat(run.code()).as("exit code with %s damaged", damaged).isEqualTo(2);
            assertThat(run.err().strip().lines())
                    .as("message with %s damaged", damaged)
                    .hasSize(1);
            assertThat(run.err()).doesNotContain("\tat ");
        }
    }
}
