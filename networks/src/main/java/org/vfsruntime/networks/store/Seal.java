package org.vfsruntime.networks.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum over a whole file that lies in the file's own metadata: SHA-256 taken while the place of the
 * checksum is filled with zeros. It catches any flipped byte, in the weights as well as in the header.
 */
final class Seal {
    /** The metadata name. */
    static final String KEY = "vfs.sha256";
    /** Holds the place until the checksum is known. */
    static final String BLANK = "0".repeat(64);

    private Seal() {}

    /**
     * @param header JSON with {@link #BLANK} where the checksum goes
     * @param data what follows the header; read from its position to its limit, left as it was
     * @return 64 hexadecimal digits
     */
    static String of(byte[] header, ByteBuffer data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] length = new byte[Long.BYTES];
            ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length);
            digest.update(length);
            digest.update(header);
            digest.update(data.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Puts other digits where the old ones are; the length stays. */
    static byte[] replace(byte[] header, String old, String other) {
        String text = new String(header, StandardCharsets.UTF_8);
        return text.replace(entry(old), entry(other)).getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String digits) {
        return "\"" + KEY + "\":\"" + digits + "\"";
    }
}
