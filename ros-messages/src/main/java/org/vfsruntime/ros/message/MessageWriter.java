package org.vfsruntime.ros.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/** Appends fields in the wire format of ROS 1 (little endian). */
public final class MessageWriter {
    /** A ROS message's length is 32 bits; one below 2 GB is what Java can hold. */
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private ByteBuffer out = empty(256);

    private static ByteBuffer empty(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @return a copy of what has been written */
    public byte[] toByteArray() {
        byte[] bytes = new byte[out.position()];
        out.duplicate().flip().get(bytes);
        return bytes;
    }

    private ByteBuffer room(long bytes) {
        if (bytes > out.remaining()) {
            long needed = out.position() + bytes;
            if (needed > LARGEST) {
                throw new InvalidInputException("a message was " + needed + " bytes but must be at most " + LARGEST);
            }
            ByteBuffer larger = empty((int) Math.min(LARGEST, Math.max(needed, 2L * out.capacity())));
            out = larger.put(out.flip());
        }
        return out;
    }

    /** Appends how many elements follow. */
    private void writeCount(int count) {
        room(4).putInt(count);
    }

    /** @param list to append, with its length */
    public void writeList(List<? extends Message> list) {
        writeCount(list.size());
        writeFixedList(list);
    }

    /** @param list to append, without its length */
    public void writeFixedList(List<? extends Message> list) {
        list.forEach(message -> message.writeTo(this));
    }

    /** @param text to append */
    public void writeString(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeCount(bytes.length);
        room(bytes.length).put(bytes);
    }

    /** @param texts to append, with their number */
    public void writeStrings(List<String> texts) {
        writeCount(texts.size());
        writeFixedStrings(texts);
    }

    /** @param texts to append, without their number */
    public void writeFixedStrings(List<String> texts) {
        texts.forEach(this::writeString);
    }

    /** @param time to append */
    public void writeTime(RosTime time) {
        room(8).putInt((int) time.seconds()).putInt((int) time.nanoseconds());
    }

    /** @param times to append, with their number */
    public void writeTimes(List<RosTime> times) {
        writeCount(times.size());
        writeFixedTimes(times);
    }

    /** @param times to append, without their number */
    public void writeFixedTimes(List<RosTime> times) {
        times.forEach(this::writeTime);
    }

    /** @param duration to append */
    public void writeDuration(RosDuration duration) {
        room(8).putInt(duration.seconds()).putInt(duration.nanoseconds());
    }

    /** @param durations to append, with their number */
    public void writeDurations(List<RosDuration> durations) {
        writeCount(durations.size());
        writeFixedDurations(durations);
    }

    /** @param durations to append, without their number */
    public void writeFixedDurations(List<RosDuration> durations) {
        durations.forEach(this::writeDuration);
    }

    /** @param value a truth value; every byte but 0 is true */
    public void writeBool(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    /** @param value a signed byte */
    public void writeInt8(byte value) {
        room(1).put(value);
    }

    /** @param value 0 to 255 */
    public void writeUint8(int value) {
        room(1).put((byte) value);
    }

    /** @param value a signed number of 2 bytes */
    public void writeInt16(short value) {
        room(2).putShort(value);
    }

    /** @param value 0 to 65535 */
    public void writeUint16(int value) {
        room(2).putShort((short) value);
    }

    /** @param value a signed number of 4 bytes */
    public void writeInt32(int value) {
        room(4).putInt(value);
    }

    /** @param value 0 to 2^32 - 1 */
    public void writeUint32(long value) {
        room(4).putInt((int) value);
    }

    /** @param value a number of 8 bytes; of an unsigned one the bits */
    public void writeInt64(long value) {
        room(8).putLong(value);
    }

    /** @param value a number; may be NaN */
    public void writeFloat32(float value) {
        room(4).putFloat(value);
    }

    /** @param value a number; may be NaN */
    public void writeFloat64(double value) {
        room(8).putDouble(value);
    }

    /** @param values bytes, appended after their number */
    public void writeBytes(byte[] values) {
        writeCount(values.length);
        writeFixedBytes(values);
    }

    /** @param values bytes, appended without their number */
    public void writeFixedBytes(byte[] values) {
        room(values.length).put(values);
    }

    /** @param values truth values, appended after their number */
    public void writeBooleans(boolean[] values) {
        writeCount(values.length);
        writeFixedBooleans(values);
    }

    /** @param values truth values, appended without their number */
    public void writeFixedBooleans(boolean[] values) {
        room(values.length);
        for (boolean value : values) {
            out.put((byte) (value ? 1 : 0));
        }
    }

    /** @param values numbers of 2 bytes, appended after their number */
    public void writeShorts(short[] values) {
        writeCount(values.length);
        writeFixedShorts(values);
    }

    /** @param values numbers of 2 bytes, appended without their number */
    public void writeFixedShorts(short[] values) {
        room(2L * values.length).asShortBuffer().put(values);
        out.position(out.position() + 2 * values.length);
    }

    /** @param values numbers of 4 bytes, appended after their number */
    public void writeInts(int[] values) {
        writeCount(values.length);
        writeFixedInts(values);
    }

    /** @param values numbers of 4 bytes, appended without their number */
    public void writeFixedInts(int[] values) {
        room(4L * values.length).asIntBuffer().put(values);
        out.position(out.position() + 4 * values.length);
    }

    /** @param values numbers of 8 bytes, appended after their number */
    public void writeLongs(long[] values) {
        writeCount(values.length);
        writeFixedLongs(values);
    }

    /** @param values numbers of 8 bytes, appended without their number */
    public void writeFixedLongs(long[] values) {
        room(8L * values.length).asLongBuffer().put(values);
        out.position(out.position() + 8 * values.length);
    }

    /** @param values numbers of 4 bytes with a fraction, appended after their number */
    public void writeFloats(float[] values) {
        writeCount(values.length);
        writeFixedFloats(values);
    }

    /** @param values numbers of 4 bytes with a fraction, appended without their number */
    public void writeFixedFloats(float[] values) {
        room(4L * values.length).asFloatBuffer().put(values);
        out.position(out.position() + 4 * values.length);
    }

    /** @param values numbers of 8 bytes with a fraction, appended after their number */
    public void writeDoubles(double[] values) {
        writeCount(values.length);
        writeFixedDoubles(values);
    }

    /** @param values numbers of 8 bytes with a fraction, appended without their number */
    public void writeFixedDoubles(double[] values) {
        room(8L * values.length).asDoubleBuffer().put(values);
        out.position(out.position() + 8 * values.length);
    }
}
