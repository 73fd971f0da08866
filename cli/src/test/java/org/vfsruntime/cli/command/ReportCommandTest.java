package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private CommandLineRun report(Object... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of("report"), Arrays.stream(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private Path page() {
        return folder.resolve("pages").resolve("report.html");
    }

    private Path evaluated() {
        Path recordings = folder.resolve("eval");
        CommandLineRun run = CommandLineRun.of(
                "eval",
                "--scenario",
                "symbolic",
                "--episodes",
                "12",
                "--seed",
                "4",
                "--record",
                recordings.toString(),
                "--json");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Report:  " + recordings.resolve("report.html"));
        return recordings;
    }

    private Path recorded() {
        Path out = folder.resolve("demo");
        CommandLineRun run =
                CommandLineRun.of("demo", "--scenario", "symbolic", "--seed", "7", "--json", "--out", out.toString());
        assertThat(run.code()).isZero();
        return out.resolve("episode.vfsrec");
    }

    @Test
    void writesOnePageAboutAFolderOfRecordings() throws IOException {
        CommandLineRun run = report(evaluated(), "-o", page(), "--json");

        assertThat(run.code()).isZero();
        assertThat(run.json().get("recordings").asInt()).isEqualTo(12);
        assertThat(run.json().get("report").asText()).isEqualTo(page().toString());
        assertThat(Files.readString(page())).contains("\"engine\":\"barnes-hut\"", "trustworthiness");
    }

    @Test
    void writesTheSamePageTwiceOnAnyNumberOfThreads() throws IOException {
        Path recordings = evaluated();
        Path other = folder.resolve("other.html");

        assertThat(report(recordings, "-o", page(), "--threads", 1).code()).isZero();
        assertThat(report(recordings, "-o", other, "--threads", 3).code()).isZero();

        assertThat(other).hasSameBinaryContentAs(page());
    }

    @Test
    void oneEpisodeIsShownOnItsPlane() throws IOException {
        CommandLineRun run = report(recorded(), "-o", page());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Report:  " + page());
        assertThat(Files.readString(page())).contains("A map of neighbourhoods needs 40 observations");
    }

    @Test
    void aCutRecordingIsReadAsFarAsItIsWholeAndSaidSo() throws IOException {
        Path file = recorded();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 2 * bytes.length / 3));

        CommandLineRun run = report(file, "-o", page());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("ends after").contains("truncated");
        assertThat(Files.readString(page())).contains("recording cut off", "truncated");
    }

    @Test
    void whatIsNoRecordingIsSaidInOneLineAndNoPageIsWritten() throws IOException {
        for (String content : List.of("", "<html>", "\0\0\0\0")) {
            Path file = Files.writeString(folder.resolve("odd.vfsrec"), content);

            CommandLineRun run = report(file, "-o", page());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().contains("odd.vfsrec");
            assertThat(page()).doesNotExist();
        }
    }

    @Test
    void badInputIsNamedAllAtOnce() {
        CommandLineRun run = report(
                folder.resolve("missing"),
                "-o",
                page(),
                "--engine",
                "umap",
                "--plans",
                -1,
                "--motion",
                -2,
                "--threads",
                0);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("missing", "--engine", "--plans", "--motion", "--threads");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aFolderWithoutRecordingsIsSaidToHaveNone() {
        CommandLineRun run = report(folder, "-o", page());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no recording was given");
        assertThat(page()).doesNotExist();
    }
}
