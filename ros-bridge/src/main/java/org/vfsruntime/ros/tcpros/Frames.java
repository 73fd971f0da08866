package org.vfsruntime.ros.tcpros;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes after their length, four bytes, little endian. */
final class Frames {
    /** Memory is taken in such steps while the bytes arrive, so that an announced length alone costs nothing. */
    private static final int STEP = 1 << 20;

    private Frames() {}

    /**
     * @param in of the connection
     * @param what it is, for the message
     * @param largest length that is taken
     * @throws IOException when the connection ends or the length is above the limit
     */
    static byte[] read(DataInputStream in, String what, int largest) throws IOException {
        long length = readLength(in);
        if (length > largest) {
            throw TcpRosException.broken(what + " was " + length + " bytes long but must be at most " + largest);
        }
        byte[] bytes = new byte[(int) Math.min(length, STEP)];
        int read = 0;
        while (read < length) {
            if (read == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
            }
            int count = in.read(bytes, read, bytes.length - read);
            if (count < 0) {
                throw new EOFException("the connection ended within " + what);
            }
            read += count;
        }
        return bytes;
    }

    private static long readLength(DataInputStream in) throws IOException {
        try {
            return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        } catch (EOFException e) {
            throw new EOFException("the other node ended it");
        }
    }

    /** Writes the length and the bytes. */
    static void write(OutputStream out, byte[] bytes) throws IOException {
        writeLength(out, bytes.length);
        out.write(bytes);
    }

    private static void writeLength(OutputStream out, int length) throws IOException {
        out.write(new byte[] {(byte) length, (byte) (length >>> 8), (byte) (length >>> 16), (byte) (length >>> 24)});
    }
}
