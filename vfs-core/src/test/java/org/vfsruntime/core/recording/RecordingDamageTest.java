package org.vfsruntime.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;

class RecordingDamageTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final RandomEpisode episode = new RandomEpisode(11, 1);
    private byte[] whole = new byte[0];

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("episode.vfsrec");
        episode.write(file);
        whole = Files.readAllBytes(file);
    }

    private record Read(List<RecordingEntry> entries, RecordingEnding ending) {}

    private Read read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return read();
    }

    private Read read() {
        List<RecordingEntry> entries = new ArrayList<>();
        try (RecordingReader reader = new RecordingReader(file)) {
            for (Optional<RecordingEntry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
            return new Read(entries, reader.ending());
        }
    }

    @Test
    void isReadUpToTheLastWholeRecordWhereverItIsCut() throws IOException {
        boolean readable = true;
        int shortest = whole.length;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                try {
                    Read read = read();
                    assertThat(readable)
                            .as("%d bytes, but not one more", length)
                            .isTrue();
                    assertThat(read.ending())
                            .isEqualTo(new RecordingEnding.Truncated(
                                    1 + read.entries().size()));
                    assertThat(read.entries())
                            .isEqualTo(
                                    episode.entries().subList(0, read.entries().size()));
                    shortest = length;
                } catch (InvalidInputException e) {
                    readable = false;
                    assertThat(e).hasMessageMatching("(?s).*(is empty|truncated, nothing can be read)");
                }
            }
        }
        assertThat(shortest).as("the header").isBetween(100, whole.length / 2);
    }

    @Test
    void saysInOneLineThatItIsTruncated() throws IOException {
        Read read = read(Arrays.copyOf(whole, whole.length - 1));
        assertThat(read.entries()).isEqualTo(episode.entries());
        assertThat(read.ending().describe(Path.of("X")))
                .isEqualTo("recording X ends after " + (1 + episode.entries().size())
                        + " of an unknown number of records: truncated");
    }

    @Test
    void noticesEveryFlippedByteAndKeepsWhatStandsBefore() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = 0; at < whole.length; at++) {
                put(channel, at, whole[at] ^ 1 << at % 8);
                try {
                    Read read = read();
                    assertThat(read.ending()).as("byte %d", at).isInstanceOf(RecordingEnding.Damaged.class);
                    assertThat(read.entries())
                            .isEqualTo(
                                    episode.entries().subList(0, read.entries().size()));
                } catch (InvalidInputException e) {
                    assertThat(e.getMessage()).doesNotContain("\n");
                }
                put(channel, at, whole[at]);
            }
        }
    }

    private static void put(FileChannel channel, int at, int value) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {(byte) value}), at);
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoRecording() {
        assertThatThrownBy(() -> read("<html></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + " is no recording: it begins with other bytes");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("recording " + file + " is empty");
        assertThatThrownBy(() -> new RecordingReader(folder)).hasMessageContaining("is a folder but must be a file");
        assertThatThrownBy(() -> new RecordingReader(folder.resolve("none"))).hasMessageContaining("does not exist");
    }

    @Test
    void refusesAnotherVersionAndNamesBoth() {
        byte[] later = whole.clone();
        later[8] = 9;
        assertThatThrownBy(() -> read(later))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("format version 9 but this program reads version 1");
    }

    @Test
    void noticesWhatStandsBehindTheEnd() throws IOException {
        byte[] longer = Arrays.copyOf(whole, whole.length + 5);
        Read read = read(longer);
        assertThat(read.entries()).isEqualTo(episode.entries());
        assertThat(read.ending()).isInstanceOf(RecordingEnding.Damaged.class);
    }

    @Test
    void framesAreNotInventedWhenTheFileChangesLater() throws IOException {
        Files.write(file, whole);
        RecordedEpisode read = RecordedEpisode.read(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(read::frames)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has changed");
    }
}
