package org.vfsruntime.core.recording.format;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.storage.GrowingFile;

/** Appends checked records to a file. For one thread at a time. */
public final class RecordOutput implements AutoCloseable {
    /** Longest payload of a record. */
    public static final int MAX_PAYLOAD_BYTES = 16 << 20;

    private final GrowingFile file;
    private final CRC32C check = new CRC32C();
    private final ByteBuffer head = RecordFormat.buffer(RecordFormat.HEAD_BYTES + RecordFormat.CHECK_BYTES);
    private final ByteBuffer tail = RecordFormat.buffer(RecordFormat.CHECK_BYTES);

    /**
     * @param file where to, in the end
     * @param version of what the records mean
     * @throws java.io.UncheckedIOException with one line when the file cannot be made
     */
    public RecordOutput(Path file, int version) {
        this.file = new GrowingFile(file);
        ByteBuffer start = RecordFormat.buffer(RecordFormat.START_BYTES);
        start.put(RecordFormat.MAGIC).putInt(version).flip();
        check.update(start.duplicate());
        this.file.write(start);
    }

    /**
     * Appends a record; it may wait in memory until the next flush.
     *
     * @param kind of the record
     * @param payload of at most {@link #MAX_PAYLOAD_BYTES}
     * @throws org.vfsruntime.core.InvalidInputException when the payload is too long
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full
     */
    public void append(byte kind, PayloadWriter payload) {
        ByteBuffer bytes = payload.bytes();
        new Faults()
                .require(
                        bytes.remaining() <= MAX_PAYLOAD_BYTES,
                        "bytes of a record",
                        bytes.remaining(),
                        "be ≤ " + MAX_PAYLOAD_BYTES)
                .throwIfAny();
        head.clear().putInt(bytes.remaining()).put(kind);
        check.update(head.array(), 0, RecordFormat.HEAD_BYTES);
        head.putInt((int) check.getValue()).flip();
        check.update(bytes.duplicate());
        tail.clear().putInt((int) check.getValue()).flip();
        file.write(head);
        file.write(bytes);
        file.write(tail);
    }

    /** Hands everything to the operating system, so that it outlives this process. */
    public void flush() {
        file.flush();
    }

    /** Forces everything to the disk and gives the file its name. */
    public void commit() {
        file.commit();
    }

    /** Lets go of the file; unless it was committed, it keeps its temporary name. */
    @Override
    public void close() {
        file.close();
    }
}
