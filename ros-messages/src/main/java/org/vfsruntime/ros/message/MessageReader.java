package org.vfsruntime.ros.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads fields off bytes that came from a peer, in the wire format of ROS 1 (little endian). A count is held against
 * the bytes that are left before anything is allocated for it, so that no message can ask for more memory than its
 * own size times a small factor.
 */
public final class MessageReader {
    private final ByteBuffer in;

    /**
     * Reads one value.
     *
     * @param <T> what it reads
     */
    @FunctionalInterface
    public interface ElementReader<T> {
        /**
         * @param in stands at the value; afterwards behind it
         * @throws MalformedMessageException when the bytes are no such value
         */
        T readFrom(MessageReader in) throws MalformedMessageException;
    }

    /** @param bytes to read, from position to limit; its position stays where it is */
    public MessageReader(ByteBuffer bytes) {
        this.in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @return bytes that are left */
    public int remaining() {
        return in.remaining();
    }

    private void need(long bytes) throws MalformedMessageException {
        if (bytes > in.remaining()) {
            throw new MalformedMessageException(
                    "the message ends " + (bytes - in.remaining()) + " bytes too early at byte " + in.position());
        }
    }

    /** Reads the count of an array whose elements take at least so many bytes each. */
    private int readCount(int elementBytes) throws MalformedMessageException {
        need(4);
        long count = Integer.toUnsignedLong(in.getInt());
        need(count * Math.max(1, elementBytes));
        return (int) count;
    }

    /**
     * @param elementBytes fewest bytes of an element; an element of none is counted as one
     * @param reader of an element
     * @return a list that the wire gives the length of
     * @throws MalformedMessageException when there are not that many
     */
    public <T> List<T> readList(int elementBytes, ElementReader<T> reader) throws MalformedMessageException {
        return readElements(readCount(elementBytes), reader);
    }

    /**
     * @param count fixed number of elements
     * @param reader of an element
     * @return the list
     * @throws MalformedMessageException when there are not that many
     */
    public <T> List<T> readFixedList(int count, ElementReader<T> reader) throws MalformedMessageException {
        return readElements(count, reader);
    }

    private <T> List<T> readElements(int count, ElementReader<T> reader) throws MalformedMessageException {
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(reader.readFrom(this));
        }
        return list;
    }

    /** @return text; bytes that are no UTF-8 become the replacement character */
    public String readString() throws MalformedMessageException {
        byte[] bytes = new byte[readCount(1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @return texts, as many as the wire says */
    public List<String> readStrings() throws MalformedMessageException {
        return readList(4, MessageReader::readString);
    }

    /** @return that many texts */
    public List<String> readStrings(int count) throws MalformedMessageException {
        return readFixedList(count, MessageReader::readString);
    }

    /** @return a point in time */
    public RosTime readTime() throws MalformedMessageException {
        return new RosTime(readUint32(), readUint32());
    }

    /** @return points in time, as many as the wire says */
    public List<RosTime> readTimes() throws MalformedMessageException {
        return readList(8, MessageReader::readTime);
    }

    /** @return that many points in time */
    public List<RosTime> readTimes(int count) throws MalformedMessageException {
        return readFixedList(count, MessageReader::readTime);
    }

    /** @return a span of time */
    public RosDuration readDuration() throws MalformedMessageException {
        return new RosDuration(readInt32(), readInt32());
    }

    /** @return spans of time, as many as the wire says */
    public List<RosDuration> readDurations() throws MalformedMessageException {
        return readList(8, MessageReader::readDuration);
    }

    /** @return that many spans of time */
    public List<RosDuration> readDurations(int count) throws MalformedMessageException {
        return readFixedList(count, MessageReader::readDuration);
    }

    /** @return a truth value; every byte but 0 is true */
    public boolean readBool() throws MalformedMessageException {
        need(1);
        return in.get() != 0;
    }

    /** @return a signed byte */
    public byte readInt8() throws MalformedMessageException {
        need(1);
        return in.get();
    }

    /** @return 0 to 255 */
    public int readUint8() throws MalformedMessageException {
        need(1);
        return Byte.toUnsignedInt(in.get());
    }

    /** @return a signed number of 2 bytes */
    public short readInt16() throws MalformedMessageException {
        need(2);
        return in.getShort();
    }

    /** @return 0 to 65535 */
    public int readUint16() throws MalformedMessageException {
        need(2);
        return Short.toUnsignedInt(in.getShort());
    }

    /** @return a signed number of 4 bytes */
    public int readInt32() throws MalformedMessageException {
        need(4);
        return in.getInt();
    }

    /** @return 0 to 2^32 - 1 */
    public long readUint32() throws MalformedMessageException {
        need(4);
        return Integer.toUnsignedLong(in.getInt());
    }

    /** @return a number of 8 bytes; of an unsigned one the bits */
    public long readInt64() throws MalformedMessageException {
        need(8);
        return in.getLong();
    }

    /** @return a number; may be NaN */
    public float readFloat32() throws MalformedMessageException {
        need(4);
        return in.getFloat();
    }

    /** @return a number; may be NaN */
    public double readFloat64() throws MalformedMessageException {
        need(8);
        return in.getDouble();
    }

    /** @return bytes, as many as the wire says */
    public byte[] readBytes() throws MalformedMessageException {
        return readBytes(readCount(1));
    }

    /** @return that many bytes */
    public byte[] readBytes(int count) throws MalformedMessageException {
        need(1L * count);
        byte[] values = new byte[count];
        in.get(values);
        return values;
    }

    /** @return truth values, as many as the wire says */
    public boolean[] readBooleans() throws MalformedMessageException {
        return readBooleans(readCount(1));
    }

    /** @return that many truth values */
    public boolean[] readBooleans(int count) throws MalformedMessageException {
        need(1L * count);
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.get() != 0;
        }
        return values;
    }

    /** @return numbers of 2 bytes, as many as the wire says */
    public short[] readShorts() throws MalformedMessageException {
        return readShorts(readCount(2));
    }

    /** @return that many numbers of 2 bytes */
    public short[] readShorts(int count) throws MalformedMessageException {
        need(2L * count);
        short[] values = new short[count];
        in.asShortBuffer().get(values);
        in.position(in.position() + 2 * count);
        return values;
    }

    /** @return numbers of 4 bytes, as many as the wire says */
    public int[] readInts() throws MalformedMessageException {
        return readInts(readCount(4));
    }

    /** @return that many numbers of 4 bytes */
    public int[] readInts(int count) throws MalformedMessageException {
        need(4L * count);
        int[] values = new int[count];
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * count);
        return values;
    }

    /** @return numbers of 8 bytes, as many as the wire says */
    public long[] readLongs() throws MalformedMessageException {
        return readLongs(readCount(8));
    }

    /** @return that many numbers of 8 bytes */
    public long[] readLongs(int count) throws MalformedMessageException {
        need(8L * count);
        long[] values = new long[count];
        in.asLongBuffer().get(values);
        in.position(in.position() + 8 * count);
        return values;
    }

    /** @return numbers of 4 bytes with a fraction, as many as the wire says */
    public float[] readFloats() throws MalformedMessageException {
        return readFloats(readCount(4));
    }

    /** @return that many numbers of 4 bytes with a fraction */
    public float[] readFloats(int count) throws MalformedMessageException {
        need(4L * count);
        float[] values = new float[count];
        in.asFloatBuffer().get(values);
        in.position(in.position() + 4 * count);
        return values;
    }

    /** @return numbers of 8 bytes with a fraction, as many as the wire says */
    public double[] readDoubles() throws MalformedMessageException {
        return readDoubles(readCount(8));
    }

    /** @return that many numbers of 8 bytes with a fraction */
    public double[] readDoubles(int count) throws MalformedMessageException {
        need(8L * count);
        double[] values = new double[count];
        in.asDoubleBuffer().get(values);
        in.position(in.position() + 8 * count);
        return values;
    }
}
