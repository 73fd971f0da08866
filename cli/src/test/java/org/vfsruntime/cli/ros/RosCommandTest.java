package org.vfsruntime.cli.ros;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.DeskScenario;

class RosCommandTest {
    @TempDir
    Path folder;

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(new DeskScenario(), new BankMindSource(), new StopSignal(), arguments);
    }

    @Test
    void aRobotMustBeNamed() {
        CommandLineRun run = run("ros");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--robot was missing").doesNotContain("\tat ");
    }

    @Test
    void allFaultsOfTheCommandLineAreToldAtOnce() {
        CommandLineRun run = run("ros", "--sim", "--goal", "FlyAway", "--confirm", "sometimes", "--planner", "magic");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("FlyAway").contains("sometimes").contains("magic");
    }

    @Test
    void aBrokenRobotFileIsToldInOneLine() throws IOException {
        Path file = folder.resolve("robot.yaml");
        Files.writeString(file, "name: arm\nkind: real\n");
        CommandLineRun run = run("ros", "--robot", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("base_frame")
                .contains("arm.trajectory_action")
                .contains("safety.workspace");
    }

    @Test
    void theSimulatedArmWantsAClockToRunFaster() {
        CommandLineRun run = run("ros", "sim-robot", "--rate", "10");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("rate without a clock was 10.0 but must be 1");
    }

    @Test
    void whatIsNoArgumentOfRosIsRefused() {
        CommandLineRun run = run("ros", "sim-robot", "nonsense");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("'nonsense'");
    }
}
