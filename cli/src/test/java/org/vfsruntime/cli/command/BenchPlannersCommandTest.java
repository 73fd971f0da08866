package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;

class BenchPlannersCommandTest {
    @TempDir
    Path folder;

    private CommandLineRun bench(String... more) {
        String[] first = {
            "bench",
            "planners",
            "--scenario",
            "symbolic",
            "--episodes",
            "5",
            "--seed",
            "3",
            "--lengths",
            "1,4",
            "-o",
            folder.resolve("out").toString()
        };
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return CommandLineRun.of(all);
    }

    private JsonNode kept() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out/planners.json").toFile());
    }

    @Test
    void countsAsEvalDoesAndDrawsTheFigure() throws IOException {
        CommandLineRun run = bench("--planners", "affordance,greedy", "--json");
        assertThat(run.code()).isZero();
        assertThat(run.json()).isEqualTo(kept());
        for (String planner : new String[] {"affordance", "greedy"}) {
            for (String length : new String[] {"1", "4"}) {
                JsonNode cell = kept().at("/planners/" + planner + "/by_length/" + length);
                JsonNode eval = CommandLineRun.of(
                                "eval",
                                "--scenario",
                                "symbolic",
                                "--episodes",
                                "5",
                                "--seed",
                                "3",
                                "--length",
                                length,
                                "--planner",
                                planner,
                                "--json")
                        .json();
                assertThat(cell.get("n").asInt()).isEqualTo(5);
                assertThat(cell.get("success_rate")).isEqualTo(eval.get("success_rate"));
                assertThat(cell.get("success_rate_ci95")).isEqualTo(eval.get("success_rate_ci95"));
                assertThat(cell.get("failures")).isEqualTo(eval.get("failures"));
            }
        }
        // A plan of one skill is all that greedy can make: it cannot know what four skills need.
        assertThat(kept().at("/planners/affordance/by_length/4/success").asInt())
                .isEqualTo(5);
        assertThat(kept().at("/planners/greedy/by_length/4/success").asInt()).isLessThan(5);
        assertThat(folder.resolve("out/planners.png")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("out/planners.svg")).contains("<svg"))
                .isTrue();
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        assertThat(bench("--planners", "affordance,greedy").code()).isZero();
        ObjectNode half = (ObjectNode) kept();
        ObjectNode lengths = (ObjectNode) half.at("/planners/greedy/by_length");
        lengths.remove("4");
        // What is there is believed: this shows that nothing is run twice.
        ((ObjectNode) lengths.get("1")).put("success", 2);
        Files.writeString(folder.resolve("out/planners.json"), half.toString());
        CommandLineRun again = bench("--planners", "affordance,greedy");
        assertThat(again.code()).isZero();
        assertThat(kept().at("/planners/greedy/by_length/1/success").asInt()).isEqualTo(2);
        assertThat(kept().at("/planners/greedy/by_length/4/n").asInt()).isEqualTo(5);
        assertThat(again.out()).contains("by length:  1: 2/5  4: ");
    }

    @Test
    void theResultsOfAnotherComparisonAreNeverMixedIn() {
        assertThat(bench("--planners", "greedy").code()).isZero();
        CommandLineRun other = bench("--planners", "greedy,cem");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds another comparison", "name another folder with --out");
    }

    @Test
    void theResultsOfOtherDefaultsAreNeverMixedIn() throws IOException {
        assertThat(bench("--planners", "affordance").code()).isZero();
        String kept = Files.readString(folder.resolve("out/planners.json"));
        assertThat(kept).contains("horizon=7");
        Files.writeString(folder.resolve("out/planners.json"), kept.replace("horizon=7", "horizon=6"));
        CommandLineRun other = bench("--planners", "affordance");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds another comparison", "horizon=6", "horizon=7");
    }

    @Test
    void aStopBeforeTheEndKeepsWhatWasFinishedAndSaysSo() {
        StopSignal stopped = new StopSignal();
        stopped.request();
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> SymbolicScenario.mind(),
                stopped,
                "bench",
                "planners",
                "--scenario",
                "symbolic",
                "-o",
                folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(130);
        assertThat(folder.resolve("out/planners.png")).doesNotExist();
    }

    @Test
    void badInputIsSaidInOneLine() throws IOException {
        assertThat(bench("--planners", "greedly,cem").err())
                .contains("unknown planner 'greedly'", "did you mean 'greedy'?");
        assertThat(bench("--planners", "cem,cem").err()).contains("--planners was [cem, cem] but must name none twice");
        assertThat(bench("--planners", "cem", "--candidates", "0").err())
                .contains("--candidates was 0 but must lie in [1, 100000]");
        assertThat(CommandLineRun.of("bench", "planners", "--scenario", "symbolic", "--lengths", "1,70")
                        .code())
                .isEqualTo(2);
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/planners.json"), "[1, 2");
        CommandLineRun broken = bench("--planners", "greedy");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("is not JSON");
    }
}
