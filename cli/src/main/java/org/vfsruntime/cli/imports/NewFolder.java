package org.vfsruntime.cli.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a folder with all its files or none. */
final class NewFolder {
    private NewFolder() {}

    /**
     * @param folder that does not exist or is empty
     * @param filling puts files into the folder that it is given
     * @return what the filling returned
     */
    static <T> T fill(Path folder, Function<Path, T> filling) {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException("'" + folder + "' is no folder that can be made"));
        }
        try {
            Files.createDirectories(parent);
            // Named after the folder: what a killed process left is swept away by the next one.
            Path staging = parent.resolve("." + target.getFileName() + ".part");
            delete(staging);
            Files.createDirectory(staging);
            try {
                T result = filling.apply(staging);
                Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
                return result;
            } finally {
                delete(staging);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' could not be made: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
