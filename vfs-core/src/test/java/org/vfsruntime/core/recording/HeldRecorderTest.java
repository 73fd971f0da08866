package org.vfsruntime.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldRecorderTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void writesTheSameBytesAsARecorderThatWritesAtOnce(long seed) throws IOException {
        RandomEpisode episode = new RandomEpisode(seed, 5);
        Path atOnce = folder.resolve("at-once");
        assertThat(episode.write(atOnce)).isEmpty();
        Path held = folder.resolve("held");
        double[] clock = new double[1];
        try (HeldRecorder recorder = new HeldRecorder(held, episode.header(), () -> clock[0])) {
            episode.tell(recorder, clock);
            recorder.seal(Optional.of(true));
            assertThat(names()).containsExactly("at-once");
            assertThat(recorder.commit()).isEmpty();
        }
        assertThat(names()).containsExactly("at-once", "held");
        assertThat(held).hasSameBinaryContentAs(atOnce);
    }

    @Test
    void whatWasNotCommittedKeepsItsTemporaryNameAndCanBeRead() throws IOException {
        RandomEpisode episode = new RandomEpisode(3, 5);
        double[] clock = new double[1];
        try (HeldRecorder recorder = new HeldRecorder(folder.resolve("cut"), episode.header(), () -> clock[0])) {
            episode.tell(recorder, clock);
        }
        assertThat(names()).containsExactly(".cut.part");
        RecordedEpisode read = RecordedEpisode.read(folder.resolve(".cut.part"));
        assertThat(read.ending().isWhole()).isFalse();
        assertThat(read.stopped()).isPresent();
    }

    @Test
    void aFileThatCannotBeMadeIsSaidInOneLine() throws IOException {
        RandomEpisode episode = new RandomEpisode(1, 1);
        Path below = Files.createFile(folder.resolve("file")).resolve("below");
        try (HeldRecorder recorder = new HeldRecorder(below, episode.header(), () -> 0)) {
            recorder.seal(Optional.empty());
            assertThat(recorder.commit())
                    .hasValueSatisfying(line ->
                            assertThat(line).contains("could not be written").hasLineCount(1));
        }
    }
}
