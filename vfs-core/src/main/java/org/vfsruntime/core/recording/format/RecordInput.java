package org.vfsruntime.core.recording.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.vfsruntime.core.InvalidInputException;

/** Reads checked records one after the other. Holds one record at a time. For one thread at a time. */
public final class RecordInput implements AutoCloseable {
    private final Path file;
    private final InputStream in;
    private final CRC32C check = new CRC32C();
    private Optional<Problem> problem = Optional.empty();

    /**
     * A record as it was written.
     *
     * @param kind of the record
     * @param payload its bytes
     */
    public record Checked(byte kind, ByteBuffer payload) {}

    /** Why no further record can be read. */
    public enum Problem {
        /** The file ends inside a record. */
        TRUNCATED,
        /** The bytes of a record are not those that were written. */
        CHECK_FAILED
    }

    /**
     * @param file to read
     * @param version that the caller understands
     * @throws InvalidInputException one line, when the file cannot be read, is none of this format, or has another
     *     version
     */
    public RecordInput(Path file, int version) {
        this.file = file;
        this.in = open(file);
        try {
            readStart(version);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidInputException("recording " + file + " is a folder but must be a file");
        }
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("recording " + file + " does not exist", e);
        } catch (AccessDeniedException e) {
            throw new InvalidInputException("recording " + file + " may not be read by this user", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void readStart(int version) {
        byte[] start = take(RecordFormat.START_BYTES);
        if (start.length == 0) {
            throw new InvalidInputException("recording " + file + " is empty");
        }
        byte[] magic = Arrays.copyOf(RecordFormat.MAGIC, Math.min(start.length, RecordFormat.MAGIC.length));
        if (!Arrays.equals(magic, 0, magic.length, start, 0, magic.length)) {
            throw new InvalidInputException(file + " is no recording: it begins with other bytes");
        }
        if (start.length < RecordFormat.START_BYTES) {
            throw new InvalidInputException(
                    "recording " + file + " ends before its first record: truncated, nothing can be read");
        }
        int found = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(RecordFormat.MAGIC.length);
        if (found != version) {
            throw new InvalidInputException("recording " + file + " has format version "
                    + Integer.toUnsignedString(found) + " but this program reads version " + version
                    + "; read it with the program that wrote it, or record again");
        }
        check.update(start);
    }

    /**
     * @return the next record that is whole and as it was written; empty at the end of the file, and from the first
     *     problem on
     * @throws InvalidInputException when the disk fails
     */
    public Optional<Checked> next() {
        if (problem.isPresent()) {
            return Optional.empty();
        }
        byte[] head = take(RecordFormat.HEAD_BYTES + RecordFormat.CHECK_BYTES);
        if (head.length == 0) {
            return Optional.empty();
        }
        if (head.length < RecordFormat.HEAD_BYTES + RecordFormat.CHECK_BYTES) {
            return stop(Problem.TRUNCATED);
        }
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int length = fields.getInt();
        byte kind = fields.get();
        check.update(head, 0, RecordFormat.HEAD_BYTES);
        if (fields.getInt() != (int) check.getValue() || length < 0 || length > RecordOutput.MAX_PAYLOAD_BYTES) {
            return stop(Problem.CHECK_FAILED);
        }
        byte[] body = take(length + RecordFormat.CHECK_BYTES);
        if (body.length < length + RecordFormat.CHECK_BYTES) {
            return stop(Problem.TRUNCATED);
        }
        check.update(body, 0, length);
        ByteBuffer payload = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        if (payload.getInt(length) != (int) check.getValue()) {
            return stop(Problem.CHECK_FAILED);
        }
        return Optional.of(new Checked(kind, payload.limit(length)));
    }

    /** @return why no further record can be read; empty when there is none or the file just ends */
    public Optional<Problem> problem() {
        return problem;
    }

    private Optional<Checked> stop(Problem why) {
        problem = Optional.of(why);
        return Optional.empty();
    }

    /** Reads in pieces, so that a length that the file does not hold costs no memory. */
    private byte[] take(int bytes) {
        try {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InvalidInputException unreadable(Path file, IOException e) {
        return new InvalidInputException("recording " + file + " could not be read: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
