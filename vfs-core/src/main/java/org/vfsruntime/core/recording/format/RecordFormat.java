package org.vfsruntime.core.recording.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The frame around the records of a file. All numbers are little-endian.
 *
 * <pre>
 * file    magic [8], version [4], record…
 * record  payload length [4], kind [1], head check [4], payload, check [4]
 * </pre>
 *
 * <p>A check is the CRC-32C (Castagnoli) of all of the file before it except the checks. Because it runs through the
 * whole file, a record that is missing, doubled or in another place is noticed like one with a wrong bit. The head
 * check tells a wrong length from a file that ends early.
 */
final class RecordFormat {
    /** The first byte is no text, and the line ends are broken by programs that take the file for text. */
    static final byte[] MAGIC = {(byte) 0x89, 'V', 'F', 'S', '\r', '\n', 0x1A, '\n'};

    static final int START_BYTES = MAGIC.length + Integer.BYTES;
    static final int HEAD_BYTES = Integer.BYTES + 1;
    static final int CHECK_BYTES = Integer.BYTES;

    private RecordFormat() {}

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
