package org.vfsruntime.skills.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.outside.OutsideFile;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.skills.value.ValueKind;

/**
 * One file of weights as the manifest states it.
 *
 * @param file plain name inside the bank's folder
 * @param bytes its size, in [1, {@link MlpFile#MAX_BYTES}]
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 */
record WeightFile(String file, long bytes, String sha256) {
    private static final String SKILL = "[A-Za-z][A-Za-z0-9_(),-]{0,63}";
    private static final String DIGITS = "[0-9a-f]{8}";
    private static final Pattern PLAIN =
            Pattern.compile(SKILL + "\\.(value\\.safetensors|policy\\.safetensors|value\\." + DIGITS + "\\.(onnx|pt))");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    WeightFile {
        new Faults()
                .require(
                        isName(file),
                        "weight file",
                        "'" + file + "'",
                        "be SKILL.value.safetensors, SKILL.value.HASH.onnx, SKILL.value.HASH.pt or"
                                + " SKILL.policy.safetensors, inside the bank's folder")
                .require(
                        bytes >= 1 && bytes <= MlpFile.MAX_BYTES,
                        "size of weight file '" + file + "'",
                        bytes,
                        "lie in [1, " + MlpFile.MAX_BYTES + "] bytes")
                .require(HASH.matcher(sha256).matches(), "sha256 of '" + file + "'", sha256, "be 64 hexadecimal digits")
                .throwIfAny();
    }

    /** Measures a file that was just written. */
    static WeightFile of(Path file, String name) {
        try {
            return new WeightFile(name, Files.size(file), ContentHash.of(file, MlpFile.MAX_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read back: " + e.getMessage(), e);
        }
    }

    /**
     * @param folder of the bank
     * @return the file, which has the stated size and content
     * @throws InvalidInputException with both sides of a mismatch
     */
    Path verified(Path folder) {
        Path path = sized(folder);
        try {
            requireHash(ContentHash.of(path, bytes));
            return path;
        } catch (IOException e) {
            throw new InvalidInputException(file + " could not be read: " + e, e);
        }
    }

    /**
     * @param folder of the bank
     * @return the content of the file, read once, which has the stated size and hash
     * @throws InvalidInputException with both sides of a mismatch
     */
    byte[] content(Path folder) {
        sized(folder);
        byte[] content = OutsideFile.read(folder.resolve(file));
        requireHash(ContentHash.of(content));
        return content;
    }

    private Path sized(Path folder) {
        Path path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                throw mismatch("there is no such file", "the manifest names it");
            }
            long size = Files.size(path);
            if (size != bytes) {
                throw mismatch("it has " + size + " bytes", "the manifest says " + bytes);
            }
            return path;
        } catch (IOException e) {
            throw new InvalidInputException(file + " could not be read: " + e, e);
        }
    }

    private void requireHash(String hash) {
        if (!hash.equals(sha256)) {
            throw mismatch("its SHA-256 is " + hash, "the manifest says " + sha256);
        }
    }

    private InvalidInputException mismatch(String found, String expected) {
        return new InvalidInputException("weight file '" + file + "': " + found + " but " + expected
                + "; the file is damaged or of another bank, restore the bank or train it again");
    }

    static boolean isName(String file) {
        return PLAIN.matcher(file).matches();
    }

    boolean isPolicy() {
        return file.endsWith(".policy.safetensors");
    }

    static String policyName(String skill) {
        return skill + ".policy.safetensors";
    }

    /**
     * An imported file's name holds the start of its hash: a new one never takes the place of an old one that the
     * manifest still names, so that the manifest alone switches from one to the other.
     *
     * @param sha256 of the content
     * @return name of the file of a value function
     */
    static String valueName(String skill, ValueKind kind, String sha256) {
        return valuePattern(skill, kind).replace("HASH", sha256.substring(0, Math.min(8, sha256.length())));
    }

    /** @return the name with HASH in the place of the digits, for messages */
    static String valuePattern(String skill, ValueKind kind) {
        return skill
                + switch (kind) {
                    case MLP -> ".value.safetensors";
                    case ONNX -> ".value.HASH.onnx";
                    case TORCHSCRIPT -> ".value.HASH.pt";
                };
    }

    static boolean isValue(String name, String skill, ValueKind kind) {
        String[] around = valuePattern(skill, kind).split("HASH", -1);
        return around.length == 1
                ? name.equals(around[0])
                : name.matches(Pattern.quote(around[0]) + DIGITS + Pattern.quote(around[1]));
    }
}
