package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;

class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void explainsEveryStepAndEndsWithOneSentence() {
        CommandLineRun run = demo(Fault.NONE, "--seed", "7");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Seed:    7")
                .contains("OpenDrawer         ▕ ██████████████▍          0.60 doable")
                .contains("chosen    OpenDrawer → PickBlue → PlaceBlueInDrawer → CloseDrawer")
                .contains("rejected  ")
                .contains("score lower by")
                .contains("run       OpenDrawer, with value 0.60")
                .contains("outcome   completed after 1.0 s");
        assertThat(run.out().lines().reduce((a, b) -> b)).contains("Goal reached in 4 skills (4 needed at least).");
    }

    @Test
    void printsNoColoursWhereNobodySeesThem() {
        assertThat(demo(Fault.NONE).out()).doesNotContain("\u001B");
    }

    @Test
    void drawsASeedAndSaysWhich() {
        assertThat(demo(Fault.NONE).out()).contains("Seed:    424242 (repeat with --seed 424242)");
    }

    @Test
    void tellsTheSameStoryTwice() {
        CommandLineRun first = demo(Fault.NONE, "--seed", "3", "--disturb", "0.3", "--json");
        CommandLineRun second = demo(Fault.NONE, "--seed", "3", "--disturb", "0.3", "--json");
        assertThat(first.out()).isEqualTo(second.out());
        assertThat(first.json().get("skills").asInt()).isGreaterThan(4);
    }

    @Test
    void writesTheReport() throws IOException {
        demo(Fault.NONE, "--seed", "7");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Goal reached in 4 skills")
                .contains("./vfs demo --scenario symbolic --seed 7");
    }

    @Test
    void failsWhenTheGoalIsOutOfReachOfTheBudget() {
        CommandLineRun run = demo(Fault.NONE, "--budget", "2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Goal not reached after 2 skills: skill budget spent");
    }

    @Test
    void saysLoudlyThatTheRobotIsWrong() {
        CommandLineRun run = demo(Fault.TRUTH_DISAGREES, "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("WARNING: Goal NOT reached").contains("the simulator's truth disagrees");
        assertThat(run.json().get("reached").asBoolean()).isFalse();
        assertThat(run.json().get("stop_reason").asText()).isEqualTo("goal_reached");
    }

    @Test
    void namesTheSensorThatDeliversNaN() {
        CommandLineRun run = demo(Fault.NAN);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("invalid observation (observation component blue[0] was NaN");
    }

    @Test
    void reportsARobotThatDoesNotAnswer() {
        CommandLineRun run = demo(Fault.ROBOT);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("robot fault (the arm does not answer; check its power)");
    }

    @Test
    void reportsABugInOneLine() {
        CommandLineRun run = demo(Fault.BUG);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("internal error")
                .contains("a bug of two lines");
        assertThat(demo(Fault.BUG, "--verbose").err()).contains("\tat org.vfsruntime");
    }

    @Test
    void reportsAFolderThatCannotBeMadeBeforeAnythingMoves() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        CommandLineRun run = CommandLineRun.of("demo", "--scenario", "symbolic", "--out", folder + "/file/sub");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("--out was '" + folder + "/file/sub' but must be a folder");
    }

    @Test
    void stopsWhenAskedTo() {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> SymbolicScenario.mind(),
                stop,
                "demo",
                "--scenario",
                "symbolic",
                "--out",
                folder.toString());
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.out()).contains("Goal not reached after 0 skills: cancelled");
    }

    private CommandLineRun demo(Fault fault, String... more) {
        String[] arguments = new String[more.length + 5];
        String[] first = {"demo", "--scenario", "symbolic", "--out", folder.toString()};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return CommandLineRun.of(fault, arguments);
    }
}
