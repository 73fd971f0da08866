package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.networks.training.EngineUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class BadInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            demo --scenario dsk                        | unknown scenario 'dsk': must be one of symbolic
            demo --scenario symbolik                   | did you mean 'symbolic'?
            demo --scenario symbolic --goal OpenDrawr  | unknown skill in --goal: 'OpenDrawr'
            demo --scenario symbolic --goal OpenDrawr  | did you mean 'OpenDrawer'?
            demo --scenario symbolic --goal &          | lacks a skill name beside '&'
            demo --scenario symbolic --goal PickBlue&PickRed | be satisfiable
            demo --scenario symbolic --planner exakt   | unknown planner 'exakt'
            demo --scenario symbolic --planner exakt   | did you mean 'exact'?
            demo --scenario symbolic --horizon 0       | --horizon was 0 but must lie in [1, 100]
            eval --scenario symbolic --plan-deadline 0 | --plan-deadline was 0 but must lie in [1, 3600000]
            demo --scenario symbolic --horizon 101 --candidates 100001 | --horizon was 101 but must lie in [1, 100]; --candidates was 100001 but must lie in [1, 100000]
            demo --scenario symbolic --candidates -5 --horizon 0 | --horizon was 0 but must lie in [1, 100]; --candidates was -5 but must lie in [1, 100000]
            demo --scenario symbolic --planner greedy --horizon 3 | --horizon beside --planner greedy was 3
            demo --scenario symbolic --planner exact --horizon 60 | use a horizon of at most 6
            demo --scenario symbolic --budget 0        | --budget was 0 but must be ≥ 1
            demo --scenario symbolic --disturb 1.5     | --disturb was 1.5 but must lie in [0, 1]
            demo --scenario symbolic --disturb NaN     | --disturb was NaN but must lie in [0, 1]
            demo --scenario symbolic --table-colour red | unknown --table-colour 'red': must be one of usual, random
            demo --seed seven                          | Invalid value for option '--seed'
            demo --sceario symbolic                    | did you mean '--scenario'?
            eval --scenario symbolic --episodes 0      | --episodes was 0 but must be ≥ 1
            eval --scenario symbolic --threads 0       | --threads was 0 but must be ≥ 1
            eval --scenario symbolic --length 7        | task length was 7 but must lie in [1, 6]
            eval --scenario symbolic --length 2 --goal PickBlue | --length beside --goal was 2
            eval --scenario symbolic --distractors 4   | --distractors was 4 but must be ≤ 3
            eval --scenario symbolic --episodes 2000000000 | --episodes was 2000000000 but must be ≤ 10000000
            eval --scenario symbolic --episodes 0 --threads 0 --disturb 2 --distractors 9 --planner exakt --horizon 0 --goal Nil --table-colour red | unknown planner 'exakt': must be one of affordance, random-shooting, cem, exact, greedy, random; did you mean 'exact'?; unknown --table-colour 'red': must be one of usual, random; --distractors was 9 but must be ≤ 3; --disturb was 2.0 but must lie in [0, 1]; unknown skill in --goal: 'Nil'
            eval --scenario symbolic --episodes 0 --threads 0 | --threads was 0 but must be ≥ 1; --episodes was 0 but must be ≥ 1
            calibrate --scenario symbolic --episodes 0 --threads 0 | --threads was 0 but must be ≥ 1; --episodes was 0 but must be ≥ 1
            demo --scenario symbolic --budget 0 --goal Nil --disturb 7 | --disturb was 7.0 but must lie in [0, 1]; --budget was 0 but must be ≥ 1
            train skills --scenario symbolic --discount 1 --threads 0 | --discount was 1.0 but must lie in (0, 1); --threads was 0 but must be ≥ 1
            train values --scenario symbolic           | --observation of 'train values' must be image
            eval --scenario symbolic --observation dots | unknown --observation 'dots': must be one of state, image
            eval --scenario symbolic --observation image | scenario 'symbolic' has no camera
            calibrate --scenario symbolic --by-poses   | --by-poses must be left out without --observation image
            bench invariance --scenario symbolic --states 3 --variants 1 | --states was 3 but must lie in [10, 100000]; --variants was 1 but must lie in [2, 1000]
            evil                                       | did you mean 'eval'
            """)
    void getsOneLineThatNamesTheRule(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(inFolder(arguments));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1).first().asString().contains(message);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo --out", "train skills --quick --out", "train skills --quick --work"})
    void aFolderThatCannotBeMadeIsFoundBeforeTheWorkBegins(String arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        all.add(file.resolve("deeper").toString());
        all.addAll(List.of("--scenario", "symbolic"));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("deeper' but must be a folder: '" + file + "' is a file");
    }

    @Test
    void memoryThatRunsOutGetsOneLineToo() {
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> {
                    throw new OutOfMemoryError("heap");
                },
                new StopSignal(),
                "eval",
                "--scenario",
                "symbolic");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("VFS_JAVA_OPTS=-Xmx");
    }

    @Test
    void anEngineThatDoesNotStartGetsItsOwnLine() {
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> {
                    throw new EngineUnavailableException("no engine here", new IllegalStateException());
                },
                new StopSignal(),
                "eval",
                "--scenario",
                "symbolic");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("vfs: no engine here");
    }

    @Test
    void aMissingCommandGetsOneLine() {
        CommandLineRun run = CommandLineRun.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("no command given (see 'vfs --help')");
    }

    @Test
    void aMissingBankSaysHowToMakeOne() {
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                new BankMindSource(),
                new StopSignal(),
                "eval",
                "--scenario",
                "symbolic",
                "--bank",
                folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("none' does not exist")
                .contains("vfs train skills");
    }

    @Test
    void showsAStackTraceOnlyWhenAsked() {
        assertThat(CommandLineRun.of("demo", "--scenario", "dsk", "--verbose").err())
                .contains("\tat org.vfsruntime.cli");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        List<CommandLine> commands = new ArrayList<>(List.of(CommandLineRun.parser()));
        for (int i = 0; i < commands.size(); i++) {
            CommandLine command = commands.get(i);
            commands.addAll(command.getSubcommands().values());
            assertThat(command.getUsageMessage())
                    .as(command.getCommandName())
                    .contains("Usage: vfs")
                    .contains("Examples:\n  vfs ");
        }
        assertThat(commands).hasSizeGreaterThan(25);
    }

    @Test
    void everyLineOfHelpIsAFormatThatTheParserCanPrint() {
        List<CommandLine> commands = new ArrayList<>(List.of(CommandLineRun.parser()));
        for (int i = 0; i < commands.size(); i++) {
            commands.addAll(commands.get(i).getSubcommands().values());
            CommandSpec spec = commands.get(i).getCommandSpec();
            List<String> lines = new ArrayList<>(List.of(spec.usageMessage().description()));
            lines.addAll(List.of(spec.usageMessage().footer()));
            spec.options().forEach(option -> lines.addAll(List.of(option.description())));
            for (String line : lines) {
                assertThatCode(() -> String.format(Locale.ROOT, line)).as(line).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void printsTheVersion() {
        assertThat(CommandLineRun.of("version").out()).matches("vfs \\d+\\.\\d+\\.\\d+.* \\(Java .*\\)\\R");
    }

    private String[] inFolder(String arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments.split(" ")));
        if (all.get(0).equals("demo")) {
            all.addAll(List.of("--out", folder.toString()));
        }
        return all.toArray(String[]::new);
    }
}
