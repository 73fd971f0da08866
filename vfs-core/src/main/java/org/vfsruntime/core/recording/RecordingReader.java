package org.vfsruntime.core.recording;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.RecordInput;
import org.vfsruntime.core.scene.Scene;

/**
 * Reads a recording from the start, one record at a time, with bounded memory. The file may come from anywhere: every
 * size, number and order is checked. For one thread at a time.
 */
public final class RecordingReader implements AutoCloseable {
    private final RecordInput in;
    private final RecordingHeader header;
    private final EventCodec events;
    private final EntryOrder order = new EntryOrder();
    private int moving;
    private long records = 1;
    private @Nullable RecordingEnding ending;

    /**
     * @param file a recording, also an unfinished one under its temporary name
     * @throws InvalidInputException one line, when it cannot be read, is no recording, has another version, or has
     *     no whole header
     */
    public RecordingReader(Path file) {
        this.in = new RecordInput(file, RecordKind.FORMAT_VERSION);
        try {
            this.header = readHeader(file);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
        this.events = new EventCodec(header.catalogue(), header.observationSpec());
    }

    private RecordingHeader readHeader(Path file) {
        RecordInput.Checked first = in.next()
                .orElseThrow(() -> new InvalidInputException(
                        in.problem().orElse(RecordInput.Problem.TRUNCATED) == RecordInput.Problem.TRUNCATED
                                ? "recording " + file
                                        + " ends before its header is whole: truncated, nothing can be read"
                                : "recording " + file + " is damaged in its header: nothing can be read"));
        try {
            RecordKind kind = RecordKind.of(first.kind());
            if (kind != RecordKind.HEADER) {
                throw new InvalidInputException("the first record is " + kind);
            }
            return HeaderCodec.read(new PayloadReader(first.payload()));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "recording " + file + " has no valid header: " + e.getMessage() + "; nothing can be read", e);
        }
    }

    /** @return what was known before the episode began */
    public RecordingHeader header() {
        return header;
    }

    /**
     * @return the next entry; empty at the end, which {@link #ending} tells about
     * @throws InvalidInputException when the disk fails
     */
    public Optional<RecordingEntry> next() {
        if (ending != null) {
            return Optional.empty();
        }
        Optional<RecordInput.Checked> record = in.next();
        if (record.isEmpty()) {
            ending = in.problem().orElse(RecordInput.Problem.TRUNCATED) == RecordInput.Problem.TRUNCATED
                    ? new RecordingEnding.Truncated(records)
                    : new RecordingEnding.Damaged(records, "its bytes are not those that were written");
            return Optional.empty();
        }
        try {
            return decode(record.get());
        } catch (InvalidInputException e) {
            ending = new RecordingEnding.Damaged(records, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<RecordingEntry> decode(RecordInput.Checked record) {
        PayloadReader payload = new PayloadReader(record.payload());
        RecordKind kind = RecordKind.of(record.kind());
        if (kind == RecordKind.END) {
            ending = end(TruthCodec.readEnd(records + 1, payload));
            return Optional.empty();
        }
        RecordingEntry entry = entry(kind, payload);
        order.accept(entry);
        records++;
        return Optional.of(entry);
    }

    private RecordingEnding end(RecordingEnding.Whole end) {
        return in.next().isPresent() || in.problem().isPresent()
                ? new RecordingEnding.Damaged(end.records(), "there is more behind its end")
                : end;
    }

    private RecordingEntry entry(RecordKind kind, PayloadReader payload) {
        return switch (kind) {
            case EVENT -> new RecordingEntry.Event(payload.f64(), events.read(payload));
            case SCENE -> {
                Scene scene = SceneCodec.read(payload);
                moving = scene.moving().size();
                yield new RecordingEntry.Appearance(scene);
            }
            case FRAME -> new RecordingEntry.Frame(SceneCodec.readFrame(moving, payload));
            case TRUTH -> TruthCodec.read(header.catalogue(), payload);
            default -> throw new InvalidInputException("a record of kind " + kind + " stands in the middle");
        };
    }

    /**
     * @return how the recording ends
     * @throws IllegalStateException when {@link #next} has not come to the end
     */
    public RecordingEnding ending() {
        if (ending == null) {
            throw new IllegalStateException("the recording has not been read to its end");
        }
        return ending;
    }

    @Override
    public void close() {
        in.close();
    }
}
