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

    /** @return a signed byte */
    public byte readByte() throws MalformedMessageException {
        need(1);
        return in.get();
    }

    /** @return 0 to 255 */
    public int readUint8() throws MalformedMessageException {
        need(1);
        return Byte.toUnsignedInt(in.get());
    }

    /** @return 0 to 255 */
    public int readChar() throws MalformedMessageException {
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

    /** @return a signed number of 8 bytes */
    public long readInt64() throws MalformedMessageException {
        need(8);
        return in.getLong();
    }

    /** @return the bits of an unsigned number of 8 bytes */
    public long readUint64() throws MalformedMessageException {
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

    /** @return values of type int8, as many as the wire says */
    public byte[] readInt8s() throws MalformedMessageException {
        return bytes(readCount(1));
    }

    /** @return that many values of type int8 */
    public byte[] readInt8s(int count) throws MalformedMessageException {
        need(1L * count);
        return bytes(count);
    }

    /** @return values of type byte, as many as the wire says */
    public byte[] readBytes() throws MalformedMessageException {
        return bytes(readCount(1));
    }

    /** @return that many values of type byte */
    public byte[] readBytes(int count) throws MalformedMessageException {
        need(1L * count);
        return bytes(count);
    }

    /** @return the bits of values of type uint8, as many as the wire says */
    public byte[] readUint8s() throws MalformedMessageException {
        return bytes(readCount(1));
    }

    /** @return the bits of that many values of type uint8 */
    public byte[] readUint8s(int count) throws MalformedMessageException {
        need(1L * count);
        return bytes(count);
    }

    /** @return the bits of values of type char, as many as the wire says */
    public byte[] readChars() throws MalformedMessageException {
        return bytes(readCount(1));
    }

    /** @return the bits of that many values of type char */
    public byte[] readChars(int count) throws MalformedMessageException {
        need(1L * count);
        return bytes(count);
    }

    /** @return values of type bool, as many as the wire says */
    public boolean[] readBools() throws MalformedMessageException {
        return booleans(readCount(1));
    }

    /** @return that many values of type bool */
    public boolean[] readBools(int count) throws MalformedMessageException {
        need(1L * count);
        return booleans(count);
    }

    /** @return values of type int16, as many as the wire says */
    public short[] readInt16s() throws MalformedMessageException {
        return shorts(readCount(2));
    }

    /** @return that many values of type int16 */
    public short[] readInt16s(int count) throws MalformedMessageException {
        need(2L * count);
        return shorts(count);
    }

    /** @return the bits of values of type uint16, as many as the wire says */
    public short[] readUint16s() throws MalformedMessageException {
        return shorts(readCount(2));
    }

    /** @return the bits of that many values of type uint16 */
    public short[] readUint16s(int count) throws MalformedMessageException {
        need(2L * count);
        return shorts(count);
    }

    /** @return values of type int32, as many as the wire says */
    public int[] readInt32s() throws MalformedMessageException {
        return ints(readCount(4));
    }

    /** @return that many values of type int32 */
    public int[] readInt32s(int count) throws MalformedMessageException {
        need(4L * count);
        return ints(count);
    }

    /** @return the bits of values of type uint32, as many as the wire says */
    public int[] readUint32s() throws MalformedMessageException {
        return ints(readCount(4));
    }

    /** @return the bits of that many values of type uint32 */
    public int[] readUint32s(int count) throws MalformedMessageException {
        need(4L * count);
        return ints(count);
    }

    /** @return values of type int64, as many as the wire says */
    public long[] readInt64s() throws MalformedMessageException {
        return longs(readCount(8));
    }

    /** @return that many values of type int64 */
    public long[] readInt64s(int count) throws MalformedMessageException {
        need(8L * count);
        return longs(count);
    }

    /** @return the bits of values of type uint64, as many as the wire says */
    public long[] readUint64s() throws MalformedMessageException {
        return longs(readCount(8));
    }

    /** @return the bits of that many values of type uint64 */
    public long[] readUint64s(int count) throws MalformedMessageException {
        need(8L * count);
        return longs(count);
    }

    /** @return values of type float32, as many as the wire says */
    public float[] readFloat32s() throws MalformedMessageException {
        return floats(readCount(4));
    }

    /** @return that many values of type float32 */
    public float[] readFloat32s(int count) throws MalformedMessageException {
        need(4L * count);
        return floats(count);
    }

    /** @return values of type float64, as many as the wire says */
    public double[] readFloat64s() throws MalformedMessageException {
        return doubles(readCount(8));
    }

    /** @return that many values of type float64 */
    public double[] readFloat64s(int count) throws MalformedMessageException {
        need(8L * count);
        return doubles(count);
    }

    private byte[] bytes(int count) {
        byte[] values = new byte[count];
        in.get(values);
        return values;
    }

    private boolean[] booleans(int count) {
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.get() != 0;
        }
        return values;
    }

    private short[] shorts(int count) {
        short[] values = new short[count];
        in.asShortBuffer().get(values);
        in.position(in.position() + 2 * count);
        return values;
    }

    private int[] ints(int count) {
        int[] values = new int[count];
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * count);
        return values;
    }

    private long[] longs(int count) {
        long[] values = new long[count];
        in.asLongBuffer().get(values);
        in.position(in.position() + 8 * count);
        return values;
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        in.asFloatBuffer().get(values);
        in.position(in.position() + 4 * count);
        return values;
    }

    private double[] doubles(int count) {
        double[] values = new double[count];
        in.asDoubleBuffer().get(values);
        in.position(in.position() + 8 * count);
        return values;
    }
}
