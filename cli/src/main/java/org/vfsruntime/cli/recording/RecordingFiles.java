package org.vfsruntime.cli.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfsruntime.core.InvalidInputException;

/** Recordings that a user names: files, or folders of them. */
public final class RecordingFiles {
    private RecordingFiles() {}

    /**
     * @param sources files and folders, as a user names them
     * @return the files, those of a folder in order of their names
     * @throws InvalidInputException one line, when a source does not exist
     */
    public static List<Path> of(List<Path> sources) {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                files.addAll(in(source));
            } else if (Files.exists(source)) {
                files.add(source);
            } else {
                throw new InvalidInputException(
                        "'" + source + "' does not exist: name recordings, or folders with recordings");
            }
        }
        return files;
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(RecordingStudio.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder '" + folder + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
