package org.vfsruntime.ros.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

class RobotFileTest {
    private static final Path SAMPLES = Path.of("config");

    @ParameterizedTest
    @ValueSource(strings = {"panda.yaml", "ur.yaml", "simulated_desk.yaml"})
    void theSamplesAreValid(String sample) {
        RobotConfig config = RobotFile.read(SAMPLES.resolve(sample));
        assertThat(config.arm().joints()).isNotEmpty();
        assertThat(config.observation()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"panda.yaml", "ur.yaml"})
    void aRealRobotIsDryAndSlowUnlessItsFileSaysOtherwise(String sample) {
        SafetyConfig safety = RobotFile.read(SAMPLES.resolve(sample)).safety();
        assertThat(safety.dryRun()).isTrue();
        assertThat(safety.speedScaling()).isEqualTo(0.1);
        assertThat(safety.toolSpeed()).isEqualTo(0.25);
        assertThat(safety.observationAge()).isEqualTo(0.5);
        assertThat(safety.confirm()).isEqualTo(Confirm.EVERY);
        assertThat(safety.workspace()).isPresent();
        assertThat(safety.optOuts()).isEmpty();
    }

    @Test
    void theSampleOfTheSimulatedArmIsTheOneThatShips() throws IOException {
        assertThat(RobotFile.parse("sample", Files.readString(SAMPLES.resolve("simulated_desk.yaml"))))
                .isEqualTo(RobotFile.simulatedDesk());
    }

    @Test
    void whatTheSimulatedArmDoesWithoutIsListedForTheLog() {
        assertThat(RobotFile.simulatedDesk().safety().optOuts())
                .anySatisfy(line -> assertThat(line).contains("dry_run is off"))
                .anySatisfy(line -> assertThat(line).contains("speed_scaling is 100 %"))
                .anySatisfy(line -> assertThat(line).isEqualTo("cancel_confirm is 10.00 s, above 1.0 s"))
                .anySatisfy(line -> assertThat(line).contains("plan_age is 60.00 s"))
                .anySatisfy(line -> assertThat(line).contains("confirm is never"));
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        String broken = Files.readString(SAMPLES.resolve("panda.yaml"))
                .replace("kind: real", "kind: imaginary")
                .replace("widest: 0.08", "widest: wide")
                .replace("fields: [x, y, z]}", "fields: [x, y, zed]}")
                .replace("  stop_services: [/cell/stop_arm]", "  speed_scaling: 3\n  stop_servces: [/cell/stop_arm]")
                .replace("path: 0.05", "path: -1");
        assertThatThrownBy(() -> RobotFile.parse("robot.yaml", broken))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("kind was 'imaginary'")
                .hasMessageContaining("gripper.widest was \"wide\" but must be a finite number")
                .hasMessageContaining("'zed'")
                .hasMessageContaining("safety.speed_scaling was 3.0 but must lie in (0, 1]")
                .hasMessageContaining("safety.stop_servces was given but must be left out")
                .hasMessageContaining("arm.tolerance.path");
    }

    @Test
    void aRealRobotNeedsAWorkSpaceOrAWordThatItHasNone() throws IOException {
        String text = Files.readString(SAMPLES.resolve("ur.yaml"))
                .replace("  workspace: {low: [0.20, -0.50, 0.01], high: [0.80, 0.50, 0.70]}\n", "");
        assertThatThrownBy(() -> RobotFile.parse("robot.yaml", text))
                .hasMessageContaining("safety.workspace was missing");
        RobotConfig open =
                RobotFile.parse("robot.yaml", text.replace("safety:", "safety:\n  unlimited_workspace: true"));
        assertThat(open.safety().optOuts()).contains("workspace is unlimited");
    }

    @Test
    void whatIsNoYamlIsToldInOneLine() {
        assertThatThrownBy(() -> RobotFile.parse("robot.yaml", "name: [a\nkind: {"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("robot.yaml is not YAML")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileThatIsNotThereIsToldInOneLine() {
        assertThatThrownBy(() -> RobotFile.read(Path.of("no-such.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'no-such.yaml' does not exist");
    }
}
