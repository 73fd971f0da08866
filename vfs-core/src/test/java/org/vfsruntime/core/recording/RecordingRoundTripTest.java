package org.vfsruntime.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.goal.EmbeddingGoal;
import org.vfsruntime.core.goal.ThresholdGoal;

class RecordingRoundTripTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void readsWhatWasWrittenBitForBit(long seed) {
        RandomEpisode episode = new RandomEpisode(seed, 5);
        Path file = folder.resolve("episode.vfsrec");
        assertThat(episode.write(file)).isEmpty();
        try (RecordingReader reader = new RecordingReader(file)) {
            List<RecordingEntry> read = new ArrayList<>();
            for (Optional<RecordingEntry> next = reader.next(); next.isPresent(); next = reader.next()) {
                read.add(next.get());
            }
            assertThat(read).isEqualTo(episode.entries());
            assertThat(reader.ending())
                    .isEqualTo(new RecordingEnding.Whole(episode.entries().size() + 2L, Optional.of(true)));
            assertThat(reader.header())
                    .usingRecursiveComparison()
                    .ignoringFields("goal")
                    .isEqualTo(episode.header());
            assertSameGoal(reader.header(), episode.header());
        }
    }

    private static void assertSameGoal(RecordingHeader read, RecordingHeader written) {
        assertThat(read.goal().getClass()).isEqualTo(written.goal().getClass());
        if (read.goal() instanceof ThresholdGoal goal && written.goal() instanceof ThresholdGoal wanted) {
            assertThat(goal.skills()).isEqualTo(wanted.skills());
            assertThat(goal.threshold()).isEqualTo(wanted.threshold());
        }
        if (read.goal() instanceof EmbeddingGoal goal && written.goal() instanceof EmbeddingGoal wanted) {
            assertThat(goal.target()).isEqualTo(wanted.target());
            assertThat(goal.tolerance()).isEqualTo(wanted.tolerance());
        }
    }

    @Test
    void theSameEpisodeGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        new RandomEpisode(3, 4).write(one);
        new RandomEpisode(3, 4).write(two);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }

    @Test
    void anEpisodeIsReadAtOnceAndItsFramesWhenAskedFor() {
        RandomEpisode written = new RandomEpisode(7, 6);
        Path file = folder.resolve("episode.vfsrec");
        written.write(file);
        RecordedEpisode read = RecordedEpisode.read(file);
        assertThat(read.file()).isEqualTo(file);
        assertThat(read.events()).hasSize(6 * 4 + 2);
        assertThat(read.truths()).hasSize(6);
        assertThat(read.scene().orElseThrow().moving()).hasSize(2);
        assertThat(read.frameCount()).isEqualTo(18);
        assertThat(read.frames()).hasSize(18).isSortedAccordingTo((a, b) -> Double.compare(a.seconds(), b.seconds()));
        assertThat(read.goalHolds()).contains(true);
        assertThat(read.stopped().map(EpisodeEvent.Stopped::detail)).contains("ended → \"so\" <b>");
        assertThat(read.ending().isWhole()).isTrue();
        assertThat(read.ending().describe(file)).isEqualTo("recording " + file + " is whole: 53 records");
    }

    @Test
    void anOlderRecordingStaysUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("episode.vfsrec"), "old");
        RandomEpisode episode = new RandomEpisode(1, 1);
        try (Recorder recorder = new Recorder(file, episode.header(), () -> 0)) {
            episode.tell(recorder, new double[1]);
            assertThat(file).hasContent("old");
            assertThat(recorder.finish(Optional.empty())).isEmpty();
        }
        assertThat(RecordedEpisode.read(file).goalHolds()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("episode.vfsrec");
    }
}
