package org.vfsruntime.skills.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a file's content. */
final class ContentHash {
    private ContentHash() {}

    /**
     * @param file to read
     * @param maxBytes more than this is not read
     * @return 64 lower-case hexadecimal digits
     */
    static String of(Path file, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            long left = maxBytes;
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            while (count > 0) {
                digest.update(buffer, 0, count);
                left -= count;
                count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * @param content to hash
     * @return 64 lower-case hexadecimal digits
     */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
