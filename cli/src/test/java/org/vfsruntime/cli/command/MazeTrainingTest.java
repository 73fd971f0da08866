package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.ExitCode;

/** Small budgets: that everything fits together, not that it is good. */
class MazeTrainingTest {
    @TempDir
    static Path folder;

    private static Path bank;

    @BeforeAll
    static void train() {
        bank = folder.resolve("bank");
        CommandLineRun run = CommandLineRun.of(
                "train",
                "maze",
                "--quick",
                "--seed",
                "3",
                "--out",
                bank.toString(),
                "--work",
                folder.resolve("work").toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void trainingAgainFindsWhatIsDoneAndGivesTheSameBank() throws IOException {
        Path again = folder.resolve("again");
        CommandLineRun run = CommandLineRun.of(
                "train",
                "maze",
                "--quick",
                "--seed",
                "3",
                "--out",
                again.toString(),
                "--work",
                folder.resolve("work").toString());
        assertThat(run.code()).isZero();
        for (String file : new String[] {"policy", "value", "dqn", "dynamics"}) {
            assertThat(again.resolve(file + ".safetensors"))
                    .hasSameBinaryContentAs(bank.resolve(file + ".safetensors"));
        }
    }

    @Test
    void demoDrawsTheMazeAndSaysHowItEnded() {
        Path out = folder.resolve("demo");
        CommandLineRun run = CommandLineRun.of(
                "demo", "--scenario", "maze", "--bank", bank.toString(), "--seed", "5", "--out", out.toString());
        assertThat(run.out()).contains("MultiRoom, seed 5", "####", "of 40 steps.");
        assertThat(out.resolve("report.html"))
                .content()
                .contains("MultiRoom, seed 5", "<svg", "GoTo(goal)", "of 40 steps.</p>");
        assertThat(run.code()).isEqualTo(run.out().contains("Solved after") ? 0 : 1);
    }

    @Test
    void everyPlannerActsInMazesAndSameSeedGivesSameEpisode() {
        for (String planner : new String[] {"dqn", "affordance", "random"}) {
            String[] command = {
                "maze",
                "demo",
                "--bank",
                bank.toString(),
                "--rooms",
                "2",
                "--seed",
                "1",
                "--planner",
                planner,
                "--out",
                folder.resolve("demo").toString(),
                "--json"
            };
            JsonNode json = CommandLineRun.of(command).json();
            assertThat(json.get("planner").asText()).isEqualTo(planner);
            assertThat(json.get("step_limit").asInt()).isEqualTo(40);
            assertThat(CommandLineRun.of(command).json()).isEqualTo(json);
        }
    }

    @Test
    void evalCountsFreshMazesAndTheSameSeedCountsTheSame() {
        String[] command = {
            "maze", "eval", "--bank", bank.toString(), "--rooms", "2", "--episodes", "5", "--seed", "4", "--json"
        };
        JsonNode json = CommandLineRun.of(command).json();
        assertThat(json.get("episodes").asInt()).isEqualTo(5);
        assertThat(json.get("solved").asInt()).isBetween(0, 5);
        assertThat(json.get("success_rate").asDouble())
                .isEqualTo(json.get("solved").asInt() / 5.0);
        assertThat(json.get("success_rate_ci95").get(1).asDouble())
                .isGreaterThanOrEqualTo(json.get("success_rate").asDouble());
        assertThat(CommandLineRun.of(command).json()).isEqualTo(json);
    }

    @Test
    void examCountsSkillsThatCouldBeDoneAndMeasuresValues() {
        String[] command = {
            "maze", "eval", "--skills", "--bank", bank.toString(), "--episodes", "2", "--seed", "4", "--json"
        };
        JsonNode json = CommandLineRun.of(command).json();
        assertThat(json.get("mazes")).hasSize(5);
        assertThat(json.get("mazes").get(1).get("kind").asText()).isEqualTo("2 rooms");
        for (JsonNode maze : json.get("mazes")) {
            for (JsonNode verb : maze.get("verbs")) {
                assertThat(verb.get("done").asInt())
                        .isBetween(0, verb.get("runs").asInt());
            }
        }
        assertThat(json.get("values").get("brier").asDouble()).isBetween(0.0, 1.0);
        assertThat(CommandLineRun.of(command).json()).isEqualTo(json);
        CommandLineRun lines =
                CommandLineRun.of("maze", "eval", "--skills", "--bank", bank.toString(), "--episodes", "1");
        assertThat(lines.out()).contains("practice", "10 rooms", "AUROC");
    }

    @Test
    void evalRefusesNoEpisodesAndUnknownPlanners() {
        CommandLineRun none = CommandLineRun.of("maze", "eval", "--episodes", "0");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("--episodes was 0 but must lie in [1, 1000000]");
        CommandLineRun unknown = CommandLineRun.of("maze", "eval", "--planner", "magic");
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("magic");
    }

    @Test
    void benchCountsOnceAndRemembers() {
        Path out = folder.resolve("bench");
        String[] command = {
            "bench",
            "maze",
            "--bank",
            bank.toString(),
            "--methods",
            "random",
            "--seeds",
            "2",
            "--threads",
            "2",
            "--episodes",
            "3",
            "-o",
            out.toString(),
            "--json"
        };
        JsonNode first = CommandLineRun.of(command).json();
        assertThat(first.get("rows")).hasSize(8);
        assertThat(first.get("rows").get(0).get("solved"))
                .as("nothing is learned, so all training seeds are one")
                .hasSize(1);
        CommandLineRun again = CommandLineRun.of(command);
        assertThat(again.json()).isEqualTo(first);
        assertThat(again.err()).doesNotContain("Seed");
    }

    @Test
    void aBankWithFilesOfTwoTrainingsIsRefused() throws IOException {
        Path mixed = folder.resolve("mixed");
        Files.createDirectories(mixed);
        for (String file : new String[] {"policy", "value", "dqn", "dynamics"}) {
            Files.copy(bank.resolve(file + ".safetensors"), mixed.resolve(file + ".safetensors"));
        }
        Files.copy(
                bank.resolve("policy.safetensors"),
                mixed.resolve("value.safetensors"),
                StandardCopyOption.REPLACE_EXISTING);
        CommandLineRun run = CommandLineRun.of("maze", "demo", "--bank", mixed.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("value.safetensors").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        maze demo --rooms 11 --bank BANK               | rooms was 11 but must lie in [2, 10]
        maze demo --planner bfs --bank BANK            | --planner
        maze demo --bank nowhere                       | nowhere
        demo --scenario maze --goal Drop --bank BANK   | --goal was Drop but must be left out
        bench maze --seeds 0 --episodes 0 --bank BANK  | --seeds was 0 but must lie in [1, 100]; --episodes was 0
        bench maze --methods vfs,pixels --bank BANK    | --methods was 'pixels' but must be of vfs
        """)
    void badInputGetsOneLine(String arguments, String message) {
        CommandLineRun run =
                CommandLineRun.of(arguments.replace("BANK", bank.toString()).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
