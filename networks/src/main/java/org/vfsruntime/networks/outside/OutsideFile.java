package org.vfsruntime.networks.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.vfsruntime.core.InvalidInputException;

/** A file from elsewhere, read once: what was looked through is what is run. */
public final class OutsideFile {
    /** Largest file that is read, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    private OutsideFile() {}

    /**
     * @param file to read
     * @return its content
     * @throws InvalidInputException when it is missing, no plain file, empty, or has more than {@link #MAX_BYTES}
     */
    public static byte[] read(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new InvalidInputException("'" + file + "' is a folder or a device but must be a plain file");
            }
            requireSize(file, Files.size(file));
            try (InputStream in = Files.newInputStream(file)) {
                byte[] content = in.readNBytes(MAX_BYTES + 1);
                requireSize(file, content.length);
                return content;
            }
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("file '" + file + "' does not exist", e);
        } catch (IOException e) {
            throw new InvalidInputException("'" + file + "' could not be read: " + e.getMessage(), e);
        }
    }

    private static void requireSize(Path file, long bytes) {
        if (bytes < 1 || bytes > MAX_BYTES) {
            throw new InvalidInputException("size of '" + file + "' was " + bytes + " bytes but must lie in [1, "
                    + MAX_BYTES + "]; a value network is small, maybe this is another file");
        }
    }
}
