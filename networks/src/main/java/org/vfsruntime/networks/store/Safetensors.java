package org.vfsruntime.networks.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.storage.AtomicFile;

/**
 * Named tensors in one file of the safetensors format: 8 bytes header length (little-endian), a JSON header,
 * the numbers as they are in memory (little-endian). Holds 32-bit floats and integers.
 *
 * <p>Every file written here carries a seal, a checksum over all of it; files of other programs have none and
 * are read without that check, unless the caller insists.
 */
public final class Safetensors {
    /** Longest header that is read or written. */
    public static final int MAX_HEADER_BYTES = 1 << 20;
    /** Largest file that is read or written: Java arrays end here. */
    public static final long MAX_FILE_BYTES = Integer.MAX_VALUE - 64L;

    private Safetensors() {}

    /**
     * Writes a file, atomically: it is there as a whole or not at all.
     *
     * @param file where to; an older one is replaced
     * @param bundle what to write
     * @throws InvalidInputException when the header or the file would be too large
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full; nothing is left behind
     */
    public static void write(Path file, TensorBundle bundle) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Seal.KEY, Seal.BLANK);
        metadata.putAll(bundle.metadata());
        byte[] blank = new Header(entries(bundle), metadata).toJson();
        long bytes = Long.BYTES + (long) blank.length + dataBytes(bundle);
        require(blank.length <= MAX_HEADER_BYTES, file, "header bytes was " + blank.length + " but must be ≤ 1 MiB");
        require(bytes <= MAX_FILE_BYTES, file, "size was " + bytes + " bytes but must be ≤ " + MAX_FILE_BYTES);
        ByteBuffer data = data(bundle);
        byte[] header = Seal.replace(blank, Seal.BLANK, Seal.of(blank, data));
        ByteBuffer start = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(header.length).put(header).flip();
        AtomicFile.write(file, channel -> {
            while (start.hasRemaining()) {
                channel.write(start);
            }
            while (data.hasRemaining()) {
                channel.write(data);
            }
        });
    }

    /**
     * Reads a file, with a seal or without.
     *
     * @param file to read
     * @param maxBytes largest file to accept
     * @return its tensors, in file order, and its texts
     * @throws InvalidInputException one line with the file, the tensor and the rule, for any defect: too large,
     *     truncated, a header that does not fit the data, a number that is not finite, a broken seal
     */
    public static TensorBundle read(Path file, long maxBytes) {
        return read(file, maxBytes, false);
    }

    /**
     * Reads a file that this class wrote; as {@link #read(Path, long)}, and a missing seal is a defect too.
     *
     * @param file to read
     * @param maxBytes largest file to accept
     * @return its tensors, in file order, and its texts
     */
    public static TensorBundle readSealed(Path file, long maxBytes) {
        return read(file, maxBytes, true);
    }

    private static TensorBundle read(Path file, long maxBytes, boolean sealed) {
        ByteBuffer bytes = bytes(file, Math.min(maxBytes, MAX_FILE_BYTES));
        try {
            return parse(bytes, sealed);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    file + ": " + e.getMessage() + ". The file is damaged or of another kind; restore or rebuild it.",
                    e);
        }
    }

    private static ByteBuffer bytes(Path file, long maxBytes) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            require(size <= maxBytes, file, "size was " + size + " bytes but must be ≤ " + maxBytes);
            return ByteBuffer.wrap(in.readNBytes((int) size)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(file + ": the file was missing but must be there", e);
        } catch (IOException e) {
            throw new InvalidInputException(file + ": the file could not be read: " + e.getMessage(), e);
        }
    }

    private static TensorBundle parse(ByteBuffer bytes, boolean sealed) {
        int size = bytes.remaining();
        require(size >= Long.BYTES, "file size was " + size + " bytes but must be ≥ 8");
        long length = bytes.getLong();
        require(
                length >= 0 && length <= Math.min(MAX_HEADER_BYTES, bytes.remaining()),
                "header length was " + Long.toUnsignedString(length) + " but must be ≤ 1 MiB and inside the file of "
                        + size + " bytes");
        byte[] json = new byte[(int) length];
        bytes.get(json);
        Header header = Header.parse(json, bytes.remaining());
        Map<String, String> metadata = new LinkedHashMap<>(header.metadata());
        String seal = metadata.remove(Seal.KEY);
        require(seal != null || !sealed, "metadata '" + Seal.KEY + "' was missing but must be there");
        if (seal != null) {
            String actual = Seal.of(Seal.replace(json, seal, Seal.BLANK), bytes);
            require(
                    seal.equals(actual),
                    "SHA-256 was " + actual + " but must be " + seal + ", as the file itself says");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Header.Entry entry : header.entries()) {
            tensors.put(entry.name(), tensor(entry, bytes));
        }
        return new TensorBundle(tensors, metadata);
    }

    private static Tensor tensor(Header.Entry entry, ByteBuffer bytes) {
        int elements = TensorShapes.elements(entry.shape());
        try {
            if (entry.dtype().equals(Header.INTS)) {
                int[] values = new int[elements];
                bytes.asIntBuffer().get(values);
                return new IntTensor(entry.shape(), values);
            }
            float[] values = new float[elements];
            bytes.asFloatBuffer().get(values);
            return new FloatTensor(entry.shape(), values);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("tensor '" + entry.name() + "' " + e.getMessage(), e);
        } finally {
            bytes.position(bytes.position() + 4 * elements);
        }
    }

    private static List<Header.Entry> entries(TensorBundle bundle) {
        List<Header.Entry> entries = new ArrayList<>();
        long begin = 0;
        for (Map.Entry<String, Tensor> e : bundle.tensors().entrySet()) {
            Tensor tensor = e.getValue();
            long end = begin + 4L * TensorShapes.elements(tensor.shape());
            String dtype = tensor instanceof FloatTensor ? Header.FLOATS : Header.INTS;
            entries.add(new Header.Entry(e.getKey(), dtype, tensor.shape(), begin, end));
            begin = end;
        }
        return entries;
    }

    private static long dataBytes(TensorBundle bundle) {
        return bundle.tensors().values().stream()
                .mapToLong(tensor -> 4L * TensorShapes.elements(tensor.shape()))
                .sum();
    }

    private static ByteBuffer data(TensorBundle bundle) {
        ByteBuffer data = ByteBuffer.allocate((int) dataBytes(bundle)).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : bundle.tensors().values()) {
            int bytes;
            if (tensor instanceof FloatTensor floats) {
                float[] values = floats.values();
                data.asFloatBuffer().put(values);
                bytes = 4 * values.length;
            } else {
                int[] values = ((IntTensor) tensor).values();
                data.asIntBuffer().put(values);
                bytes = 4 * values.length;
            }
            data.position(data.position() + bytes);
        }
        return data.flip();
    }

    private static void require(boolean holds, Path file, String message) {
        require(holds, file + ": " + message);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new InvalidInputException(message);
        }
    }
}
