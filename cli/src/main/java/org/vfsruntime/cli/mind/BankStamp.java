package org.vfsruntime.cli.mind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.planner.dynamics.DynamicsFile;
import org.vfsruntime.skills.image.ImageBank;

/**
 * Ties a dynamics model to the bank whose values it was learned in: other value functions span another space,
 * even for the same skills.
 */
public final class BankStamp {
    /** Name of the note in the dynamics file. */
    public static final String NOTE = "bank_manifest_sha256";

    /** The file of a bank that holds the hashes of all its weights. */
    private static final String MANIFEST = "manifest.json";

    private static final int DIGITS = 32;

    private BankStamp() {}

    /**
     * @param bank folder of a bank that was read without complaint
     * @return the start of the SHA-256 of its manifest, which holds the hashes of all weights
     */
    public static String of(Path bank) {
        return hash(file(bank));
    }

    /** @return the file that holds the hashes of all weights, or all the weights */
    static Path file(Path bank) {
        return bank.resolve(ImageBank.isIn(bank) ? ImageBank.FILE : MANIFEST);
    }

    /**
     * @param file to be told from others
     * @return the start of its SHA-256
     */
    public static String hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + file + "' of a skill bank cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * @param bank folder of the bank, with a dynamics file that was read without complaint
     * @throws InvalidInputException when the dynamics model was learned in another bank's values
     */
    static void requireSame(Path bank) {
        String learned = MlpFile.readMetadata(bank.resolve(DynamicsFile.NAME)).getOrDefault(NOTE, "none");
        String here = of(bank);
        if (!learned.equals(here)) {
            throw new InvalidInputException(
                    "the dynamics model in '" + bank + "' was learned for the bank with manifest "
                            + learned + " but must be learned for " + here
                            + ": maybe the skills were trained again; run 'vfs train dynamics'");
        }
    }
}
