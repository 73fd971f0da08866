package org.vfsruntime.core.recording.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Puts numbers and texts into a payload that grows as needed. Floats keep their bits. */
public final class PayloadWriter {
    private ByteBuffer buffer = RecordFormat.buffer(1024);

    /** Forgets everything, to be used again. */
    public void clear() {
        buffer.clear();
    }

    /** @return what was put so far; valid until the next call of this writer */
    public ByteBuffer bytes() {
        return buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }

    /** @param value one byte */
    public PayloadWriter i8(int value) {
        room(1).put((byte) value);
        return this;
    }

    /** @param value four bytes */
    public PayloadWriter i32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /** @param value eight bytes */
    public PayloadWriter i64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** @param value four bytes */
    public PayloadWriter f32(float value) {
        room(Float.BYTES).putFloat(value);
        return this;
    }

    /** @param value eight bytes */
    public PayloadWriter f64(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    /** @param values four bytes each, without their number */
    public PayloadWriter floats(float[] values) {
        room(Float.BYTES * values.length).asFloatBuffer().put(values);
        buffer.position(buffer.position() + Float.BYTES * values.length);
        return this;
    }

    /** @param text its length in bytes and its UTF-8 */
    public PayloadWriter text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        i32(bytes.length);
        room(bytes.length).put(bytes);
        return this;
    }

    /** @param texts their number, and each name with its text */
    public PayloadWriter texts(Map<String, String> texts) {
        i32(texts.size());
        texts.forEach((name, text) -> text(name).text(text));
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.addExact(buffer.position(), bytes);
            byte[] larger = Arrays.copyOf(buffer.array(), Math.max(size, (int) Math.min(2L * size, 1 << 30)));
            buffer = ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN).position(buffer.position());
        }
        return buffer;
    }
}
