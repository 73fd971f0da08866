package org.vfsruntime.cli.ros;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.master.RosMaster;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;

class RosCommandTest {
    private static final Path SAMPLES = Path.of("..", "ros-bridge", "config");
    private static final String BANK = Path.of("..", "banks", "desk").toString();

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

    @Test
    void aRobotThatTheBankDoesNotFitIsRefusedInOneLine() {
        CommandLineRun run =
                run("ros", "--bank", BANK, "--robot", SAMPLES.resolve("ur.yaml").toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("observation.joint_positions of robot 'ur5e' was 6 but must be 7")
                .doesNotContain("\tat ");
    }

    @Test
    void aRobotThatIsNotThereIsToldInOneLine() throws IOException {
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        String master = "__master:=http://127.0.0.1:" + port;
        String panda = SAMPLES.resolve("panda.yaml").toString();
        CommandLineRun run = run("ros", "--bank", BANK, "--robot", panda, "--embedded-master", master);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("parameter '/robot_description', which is not set but must hold a URDF")
                .doesNotContain("\tat ");
    }

    @Test
    void anOutsideMasterMustBeAnAddressAndMustAnswer() {
        CommandLineRun nonsense = run("ros", "eval", "--master", "here");
        assertThat(nonsense.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nonsense.err()).contains("--master was 'here' but must look like");
        CommandLineRun silent = run("ros", "eval", "--bank", BANK, "--master", "http://127.0.0.1:9");
        assertThat(silent.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(silent.err()).contains("no ROS master answered at http://127.0.0.1:9");
    }

    @Test
    void anEvaluationDoesNotMeetARobotThatIsThereAlready() throws IOException {
        try (RosMaster master = RosMaster.start("127.0.0.1", 0);
                RosLink robot =
                        RosClient.open(NodeSettings.of("/robot", master.uri()).withHost("127.0.0.1"));
                var states = robot.publisher("/joint_states", JointState.TYPE, PublisherOptions.stream())) {
            assertThat(awaitRegistered(robot)).as("registered %s", states).isTrue();
            String uri = master.uri().toString();
            CommandLineRun run = run("ros", "eval", "--bank", BANK, "--master", uri);
            assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("has a robot already: /joint_states is published there");
        }
    }

    private static boolean awaitRegistered(RosLink link) {
        try {
            return link.awaitRegistered(Duration.ofSeconds(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
