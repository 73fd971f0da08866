package org.vfsruntime.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a whole file or nothing: under another name in the same folder, forced to the disk, then renamed.
 * The other name depends on the file's name alone, so that what a killed process left is overwritten by the
 * next one; two processes must not write the same file at the same time.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** Puts the content of a file into a channel. */
    @FunctionalInterface
    public interface Body {
        /** @throws IOException when the content could not be written */
        void writeTo(FileChannel channel) throws IOException;
    }

    /**
     * Writes a file; an older one of that name is replaced. On failure the older one is untouched and
     * nothing else is left behind.
     *
     * @param file where to; its folder is created when it is missing
     * @param body puts the content
     * @throws UncheckedIOException with one line: the file, what went wrong, and that nothing changed
     */
    public static void write(Path file, Body body) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        Path name = target.getFileName();
        if (folder == null || name == null) {
            throw failure(file, new IOException("it is not the name of a file"));
        }
        Path temporary = temporary(folder, name);
        try {
            Files.createDirectories(folder);
            try {
                writeForced(temporary, body);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
            forceFolder(folder);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @param file where to; its folder is created when it is missing
     * @param text the content
     * @throws UncheckedIOException with one line: the file, what went wrong, and that nothing changed
     */
    public static void write(Path file, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        write(file, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    /** @return the name under which a file is written before it gets its own */
    static Path temporary(Path folder, Path name) {
        return folder.resolve("." + name + ".part");
    }

    private static void writeForced(Path temporary, Body body) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            body.writeTo(channel);
            channel.force(true);
        }
    }

    /** Makes the rename itself survive a power cut; some systems cannot open a folder, and need not. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    private static UncheckedIOException failure(Path file, IOException cause) {
        return new UncheckedIOException(
                file + " could not be written: " + reason(cause)
                        + "; nothing was changed. Maybe free some disk space or choose another folder.",
                cause);
    }

    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
