package org.vfsruntime.skills.bank;

import java.util.regex.Pattern;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.store.MlpFile;

/**
 * One file of weights as the manifest states it.
 *
 * @param file plain name inside the bank's folder
 * @param bytes its size, in [1, {@link MlpFile#MAX_BYTES}]
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 */
record WeightFile(String file, long bytes, String sha256) {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_(),-]{0,63}\\.(value|policy)\\.safetensors");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    WeightFile {
        new Faults()
                .require(
                        PLAIN.matcher(file).matches(),
                        "weight file",
                        "'" + file + "'",
                        "be SKILL.value.safetensors or SKILL.policy.safetensors, inside the bank's folder")
                .require(
                        bytes >= 1 && bytes <= MlpFile.MAX_BYTES,
                        "size of weight file '" + file + "'",
                        bytes,
                        "lie in [1, " + MlpFile.MAX_BYTES + "] bytes")
                .require(HASH.matcher(sha256).matches(), "sha256 of '" + file + "'", sha256, "be 64 hexadecimal digits")
                .throwIfAny();
    }
}
