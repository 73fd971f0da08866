package org.vfsruntime.core.recording.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;

/**
 * Takes numbers and texts out of a payload that somebody else may have written. Every method throws {@link
 * InvalidInputException} when the payload ends too early or breaks a bound; nothing is allocated before its size was
 * checked.
 */
public final class PayloadReader {
    private final ByteBuffer bytes;

    /** @param bytes of one payload */
    public PayloadReader(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @return the next byte */
    public byte i8() {
        return need(1).get();
    }

    /** @return the next four bytes */
    public int i32() {
        return need(Integer.BYTES).getInt();
    }

    /** @return the next eight bytes */
    public long i64() {
        return need(Long.BYTES).getLong();
    }

    /** @return the next four bytes */
    public float f32() {
        return need(Float.BYTES).getFloat();
    }

    /** @return the next eight bytes */
    public double f64() {
        return need(Double.BYTES).getDouble();
    }

    /**
     * @param what is counted, for the message
     * @param most the largest number allowed
     * @param bytesEach the least that each takes, ≥ 1
     * @return a number that fits into the rest of the payload
     */
    public int count(String what, int most, int bytesEach) {
        int count = i32();
        if (count < 0 || count > most) {
            throw new InvalidInputException(
                    "number of " + what + " was " + count + " but must lie in [0, " + most + "]");
        }
        if ((long) count * bytesEach > bytes.remaining()) {
            throw new InvalidInputException("number of " + what + " was " + count + " but the record has only "
                    + bytes.remaining() + " bytes left");
        }
        return count;
    }

    /**
     * @param count how many
     * @return [count]
     */
    public float[] floats(int count) {
        need((long) Float.BYTES * count);
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        bytes.position(bytes.position() + Float.BYTES * count);
        return values;
    }

    /**
     * @param what it is, for the message
     * @param maxBytes longest text allowed, in UTF-8
     * @return the text
     */
    public String text(String what, int maxBytes) {
        int length = count("bytes of " + what, maxBytes, 1);
        ByteBuffer text = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(what + " was no UTF-8 text", e);
        }
    }

    /**
     * @param what they are, for the message
     * @param most the largest number allowed
     * @param maxBytes longest text allowed, in UTF-8
     * @return the texts by name, in order
     */
    public Map<String, String> texts(String what, int most, int maxBytes) {
        int count = count(what, most, 2 * Integer.BYTES);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = text("a name in " + what, maxBytes);
            if (texts.put(name, text("a text in " + what, maxBytes)) != null) {
                throw new InvalidInputException(what + " name '" + name + "' twice");
            }
        }
        return texts;
    }

    /** @throws InvalidInputException when something is left over */
    public void end() {
        if (bytes.hasRemaining()) {
            throw new InvalidInputException(bytes.remaining() + " bytes too many in a record");
        }
    }

    private ByteBuffer need(long count) {
        if (bytes.remaining() < count) {
            throw new InvalidInputException(
                    "a record ended " + (count - bytes.remaining()) + " bytes before what it must hold");
        }
        return bytes;
    }
}
