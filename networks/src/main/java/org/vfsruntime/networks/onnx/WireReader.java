package org.vfsruntime.networks.onnx;

import java.nio.charset.StandardCharsets;
import org.vfsruntime.core.InvalidInputException;

/**
 * Reads the fields of a message in protocol buffers' wire format: varints, 8 bytes, length-delimited, 4 bytes. Copies
 * nothing that it is not asked for, and never believes a length that leads beyond the message.
 */
final class WireReader {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int DELIMITED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_TEXT = 4096;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int wire;

    WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private WireReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    /** @return number of the next field, whose value must then be read or skipped */
    int field() {
        long tag = varint();
        wire = (int) (tag & 7);
        long field = tag >>> 3;
        if (field < 1 || field > Integer.MAX_VALUE) {
            throw broken("a field number of " + field);
        }
        return (int) field;
    }

    /** @return the value of a whole-number field */
    long number() {
        require(VARINT);
        return varint();
    }

    /** @return whether the field is a message, text or a packed list, and not a single number */
    boolean isDelimited() {
        return wire == DELIMITED;
    }

    /** @return a reader of the message, or packed list, in this field */
    WireReader message() {
        require(DELIMITED);
        int start = at;
        skipDelimited();
        // The length was one to five bytes: what is left before the new position is the content.
        return new WireReader(bytes, start + lengthBytes(start), at);
    }

    /** @return text of at most a few thousand bytes */
    String text() {
        WireReader content = message();
        if (content.remaining() > LONGEST_TEXT) {
            throw broken("a name of " + content.remaining() + " bytes");
        }
        String text = new String(bytes, content.at, content.remaining(), StandardCharsets.UTF_8);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw broken("a name with control characters");
        }
        return text;
    }

    int remaining() {
        return end - at;
    }

    /** @return next number of a packed list */
    long packedNumber() {
        return varint();
    }

    int littleEndianInt() {
        requireRoom(4);
        int value = (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
        at += 4;
        return value;
    }

    long littleEndianLong() {
        return (littleEndianInt() & 0xffffffffL) | (long) littleEndianInt() << 32;
    }

    void skip() {
        switch (wire) {
            case VARINT -> varint();
            case EIGHT_BYTES -> skipBytes(8);
            case DELIMITED -> skipDelimited();
            case FOUR_BYTES -> skipBytes(4);
            default -> throw broken("a field of wire type " + wire);
        }
    }

    private void skipDelimited() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw broken("a part of " + Long.toUnsignedString(length) + " bytes where " + (end - at) + " are left");
        }
        at += (int) length;
    }

    private int lengthBytes(int start) {
        int count = 1;
        while (bytes[start + count - 1] < 0) {
            count++;
        }
        return count;
    }

    private void skipBytes(int count) {
        requireRoom(count);
        at += count;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            requireRoom(1);
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw broken("a number of more than 64 bits");
    }

    private void require(int expected) {
        if (wire != expected) {
            throw broken("a field of wire type " + wire + " where " + expected + " is expected");
        }
    }

    private void requireRoom(int count) {
        if (end - at < count) {
            throw broken("an end at byte " + end + " in the middle of a field");
        }
    }

    private static InvalidInputException broken(String found) {
        return new InvalidInputException("it is truncated or no ONNX file: it has " + found);
    }
}
