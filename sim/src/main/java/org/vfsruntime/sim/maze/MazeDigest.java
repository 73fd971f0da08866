package org.vfsruntime.sim.maze;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short fingerprints of mazes, to compare them with the original: the first 16 hex digits of SHA-256. */
public final class MazeDigest {
    private static final int BYTES = 8;

    private MazeDigest() {}

    /**
     * @param grid of a maze
     * @param agent in it
     * @return the fingerprint of the encoded grid followed by x, y and direction
     */
    public static String of(MazeGrid grid, AgentPose agent) {
        MessageDigest digest = sha256();
        digest.update(grid.encode());
        digest.update(new byte[] {(byte) agent.x(), (byte) agent.y(), (byte) agent.direction()});
        return hex(digest);
    }

    /**
     * @param image [7, 7, 3]
     * @return its fingerprint
     */
    public static String of(byte[] image) {
        MessageDigest digest = sha256();
        digest.update(image);
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
