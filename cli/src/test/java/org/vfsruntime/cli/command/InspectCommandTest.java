package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;

class InspectCommandTest {
    @TempDir
    private Path folder;

    private CommandLineRun inspect(String... more) {
        List<String> words = new ArrayList<>(
                List.of("inspect", "--scenario", "symbolic", "--samples", "300", "-o", out().toString()));
        words.addAll(Arrays.asList(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("study");
    }

    @Test
    void writesFiguresAndTablesAndPrintsTheNumbers() throws IOException {
        CommandLineRun run = inspect("--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("embeddings").asInt()).isEqualTo(300);
        assertThat(json.get("episodes").asInt()).isEqualTo(300);
        assertThat(json.get("map").get("trustworthiness").asDouble()).isGreaterThan(0.8);
        JsonNode state = json.get("labels").get("functional state").get("neighbours_in_space");
        assertThat(state.get("value").asDouble())
                .isGreaterThan(state.get("chance").asDouble());
        for (String file : List.of("study.json", "map.csv", "map.svg", "map.png", "vectors.tsv", "metadata.tsv")) {
            assertThat(out().resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(out().resolve("map.csv"))).hasSize(301);
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws IOException {
        assertThat(inspect("--threads", "1").code()).isZero();
        String one = Files.readString(out().resolve("map.csv"));
        CommandLineRun three = inspect("--threads", "3");
        assertThat(three.out()).contains("functional state").contains("15-NN on map");
        assertThat(Files.readString(out().resolve("map.csv"))).isEqualTo(one);
    }

    @Test
    void looksAtRecordings() {
        Path recordings = folder.resolve("recordings");
        CommandLineRun.of(
                "eval",
                "--scenario",
                "symbolic",
                "--episodes",
                "60",
                "--planner",
                "random",
                "--record",
                recordings.toString());
        CommandLineRun run = CommandLineRun.of("inspect", recordings.toString(), "-o", out().toString(), "--json");
        assertThat(run.err()).contains("embeddings of 60 episodes; all of them are used");
        assertThat(run.code()).isZero();
        assertThat(run.json().get("episodes").asInt()).isEqualTo(60);
    }

    @Test
    void saysHowFarARecordingIsWhole() throws IOException {
        Path recordings = folder.resolve("recordings");
        CommandLineRun.of(
                "eval",
                "--scenario",
                "symbolic",
                "--episodes",
                "60",
                "--planner",
                "random",
                "--record",
                recordings.toString());
        try (var files = Files.list(recordings)) {
            Path cut = files.sorted().findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(cut);
            Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20));
        }
        CommandLineRun run = CommandLineRun.of("inspect", recordings.toString(), "-o", out().toString());
        assertThat(run.err()).contains("truncated");
        assertThat(run.code()).isZero();
    }

    @Test
    void refusesOneRecording() throws IOException {
        Path recordings = folder.resolve("recordings");
        CommandLineRun.of("eval", "--scenario", "symbolic", "--episodes", "1", "--record", recordings.toString());
        CommandLineRun run = CommandLineRun.of("inspect", recordings.toString(), "-o", out().toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("number of recordings was 1 but must be ≥ 2");
        assertThat(out()).doesNotExist();
    }

    @Test
    void namesEveryFaultAtOnce() {
        CommandLineRun run = CommandLineRun.of(
                "inspect",
                "--scenario",
                "symbolic",
                "-o",
                out().toString(),
                "--engine",
                "smiel",
                "--samples",
                "3",
                "--threads",
                "0",
                "--perplexity",
                "90");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("did you mean 'smile'?")
                .contains("--samples was 3 but must be ≥ 50")
                .contains("--threads was 0")
                .contains("--perplexity was 90.0");
        assertThat(run.err().lines()).hasSize(1);
    }

    /** What a broken value function gives, and one that has learned nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NaN | value of skill 'OpenDrawer' was NaN but must lie in [0, 1]
            0.5 | points was the same 60 times but must differ: there is nothing to map
            """)
    void refusesValuesThatSayNothing(float value, String message) {
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> new Mind(constant(value), Map.of(), new SymbolicDeskModel()),
                new StopSignal(),
                "inspect",
                "--scenario",
                "symbolic",
                "--skills",
                "0",
                "--samples",
                "60",
                "-o",
                out().toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
        assertThat(out()).doesNotExist();
    }

    private static ValueFunctionSpace constant(float value) {
        return new ValueFunctionSpace() {
            @Override
            public SkillCatalogue catalogue() {
                return SymbolicDesk.SKILLS;
            }

            @Override
            public ObservationSpec observationSpec() {
                return SymbolicDesk.SPEC;
            }

            @Override
            public Embedding embed(Observation observation) {
                float[] values = new float[catalogue().size()];
                Arrays.fill(values, value);
                return Embedding.of(catalogue(), values);
            }
        };
    }

    @Test
    void anEmptyRecordingIsNamed() throws IOException {
        Path recordings = Files.createDirectory(folder.resolve("recordings"));
        Files.createFile(recordings.resolve("empty.vfsrec"));
        CommandLineRun run = CommandLineRun.of("inspect", recordings.toString(), "-o", out().toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("empty.vfsrec");
        assertThat(out()).doesNotExist();
    }

    @Test
    void refusesMoreThanSmileTakes() {
        CommandLineRun run = CommandLineRun.of(
                "inspect", "--scenario", "symbolic", "-o", out().toString(), "--engine", "smile", "--samples", "2501");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--samples was 2501 but must be ≤ 2500 for --engine smile");
    }

    @Test
    void refusesPlacesThatDoNotExist() {
        CommandLineRun run =
                CommandLineRun.of("inspect", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere' does not exist: name a bank's folder, recordings");
    }

    @Test
    void leavesNothingHalfWrittenAfterAStop() {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> SymbolicScenario.mind(),
                stop,
                "inspect",
                "--scenario",
                "symbolic",
                "--samples",
                "100",
                "-o",
                out().toString());
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).contains("nothing was written");
        assertThat(out()).doesNotExist();
    }
}
