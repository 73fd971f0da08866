package org.vfsruntime.visualization.report.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Rows of numbers as text: base64 of little-endian arrays, which a page turns into typed arrays at once. */
final class Packed {
    private Packed() {}

    static String floats(float[] values) {
        ByteBuffer bytes = buffer(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return text(bytes);
    }

    static String integers(int[] values) {
        ByteBuffer bytes = buffer(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return text(bytes);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer bytes) {
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
