package org.vfsruntime.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aFailureHalfwayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, channel -> {
                    channel.write(bytes("half"));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " could not be written: No space left on device; nothing was changed."
                        + " Maybe free some disk space or choose another folder.");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskGivesOneLineAndLeavesNothing() {
        Path file = folder.resolve("a");
        // The kernel's own full device: the error is the one that a full disk gives.
        assertThatThrownBy(() -> AtomicFile.write(file, channel -> {
                    channel.write(bytes("half"));
                    try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
                        full.write(bytes("more"));
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device")
                .message()
                .doesNotContain("\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void overwritesWhatAKilledProcessLeft() throws IOException {
        Files.writeString(folder.resolve(".a.part"), "a long left-over of a killed process");
        AtomicFile.write(folder.resolve("a"), channel -> channel.write(bytes("new")));
        assertThat(folder.resolve("a")).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void makesTheFolderWhenItIsMissingAndSaysSoWhenItCannot() throws IOException {
        AtomicFile.write(folder.resolve("x/y/a"), channel -> channel.write(bytes("new")));
        assertThat(folder.resolve("x/y/a")).hasContent("new");
        Path below = folder.resolve("x/y/a/b/c");
        assertThatThrownBy(() -> AtomicFile.write(below, channel -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(below.toString());
        assertThatThrownBy(() -> AtomicFile.write(Path.of("/"), channel -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not the name of a file");
    }
}
