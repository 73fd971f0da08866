package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;

class DashboardCommandTest {
    @Test
    void runsEpisodesAndSaysWhereToLook() {
        CommandLineRun run = CommandLineRun.of(
                "dashboard",
                "--scenario",
                "symbolic",
                "--episodes",
                "2",
                "--port",
                "0",
                "--map-samples",
                "60",
                "--seed",
                "1");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Open http://127.0.0.1:")
                .contains("?token=")
                .contains("in 2 of 2 episodes");
    }

    @Test
    void aStopEndsIt() {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> SymbolicScenario.mind(),
                stop,
                "dashboard",
                "--scenario",
                "symbolic",
                "--port",
                "0",
                "--map-samples",
                "0");
        assertThat(run.code()).isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --port 70000                 | --port was 70000 but must lie in [0, 65535]
            --speed -1 --episodes 0      | --episodes was 0 but must be ≥ 1; --speed was -1.0 but must lie in [0, 1000]
            --map-samples -3             | --map-samples was -3 but must lie in [0, 20000]
            --goal Dance                 | unknown skill in --goal: 'Dance'
            """)
    void badInputGetsOneLine(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(("dashboard --scenario symbolic " + arguments).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
