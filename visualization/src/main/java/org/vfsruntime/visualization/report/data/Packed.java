package org.vfsruntime.visualization.report.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Rows of numbers as text: base64 of little-endian arrays, which a page turns into typed arrays at once. */
final class Packed {
    private Packed() {}

    static String floats(float[] values) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String integers(int[] values) {
        byte[] bytes = new byte[values.length * Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
