package org.vfsruntime.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written bit by bit over a long time. Until {@link #commit} it has the temporary name of {@link
 * AtomicFile}; what was flushed is there also after the process was killed. An older file of that name stays until
 * then. For one thread at a time.
 */
public final class GrowingFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path target;
    private final Path folder;
    private final Path temporary;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /**
     * @param file where to, in the end; its folder is created when it is missing
     * @throws UncheckedIOException with one line when the file cannot be made
     */
    public GrowingFile(Path file) {
        this.file = file;
        this.target = file.toAbsolutePath();
        Path parent = target.getParent();
        Path name = target.getFileName();
        if (parent == null || name == null) {
            throw new UncheckedIOException(
                    file + " could not be written: it is not the name of a file", new IOException("no name"));
        }
        this.folder = parent;
        this.temporary = AtomicFile.temporary(parent, name);
        try {
            if (!Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            this.channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** @return the name that the file has until it is committed */
    public Path temporary() {
        return temporary;
    }

    /**
     * Appends bytes; they may wait in memory until the next flush.
     *
     * @param bytes all that remain in the buffer
     * @throws UncheckedIOException with one line when the disk fails or is full
     */
    public void write(ByteBuffer bytes) {
        if (bytes.remaining() > buffer.remaining()) {
            flush();
        }
        if (bytes.remaining() > buffer.remaining()) {
            drain(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    /**
     * Hands everything to the operating system, so that it outlives this process.
     *
     * @throws UncheckedIOException with one line when the disk fails or is full
     */
    public void flush() {
        buffer.flip();
        try {
            drain(buffer);
        } finally {
            buffer.clear();
        }
    }

    /**
     * Forces everything to the disk and gives the file its name.
     *
     * @throws UncheckedIOException with one line when the disk fails or is full; the file then keeps its temporary
     *     name
     */
    public void commit() {
        flush();
        try {
            channel.force(true);
            channel.close();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            AtomicFile.forceFolder(folder);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Lets go of the file. Unless it was committed, what was flushed stays under the temporary name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void drain(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException(
                file + " could not be written: " + AtomicFile.reason(cause) + "; what there is so far is in '"
                        + temporary.getFileName()
                        + "' beside it. Maybe free some disk space or choose another folder.",
                cause);
    }
}
