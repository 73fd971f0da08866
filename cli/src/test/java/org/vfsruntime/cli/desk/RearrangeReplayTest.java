package org.vfsruntime.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.RearrangeScenario;
import org.vfsruntime.core.recording.RecordedEpisode;

/** The name of the scenario does not say how many objects were on the table. */
class RearrangeReplayTest {
    private static final Path BANK =
            Path.of("..", "banks", "rearrange").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(new RearrangeScenario(), new BankMindSource(), new StopSignal(), arguments);
    }

    private Path recording(String objects) {
        Path out = folder.resolve(objects);
        run(
                "demo",
                "--scenario",
                "rearrange",
                "--objects",
                objects,
                "--goal",
                "MoveNear(red,blue)",
                "--bank",
                BANK.toString(),
                "--seed",
                "3",
                "--out",
                out.toString());
        return out.resolve("episode.vfsrec");
    }

    @Test
    void recordingsOfTwoSizesAreReplayedTogether() {
        Path three = recording("3");
        Path four = recording("4");
        assertThat(RecordedEpisode.read(four).header().world().options())
                .containsEntry("objects", "4")
                .containsEntry("shapes", "trained");
        CommandLineRun run = run("replay", three.toString(), four.toString(), "--bank", BANK.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).hasLineCount(2).contains("same choices in").doesNotContain("first difference");
        assertThat(run.code()).isZero();
    }
}
