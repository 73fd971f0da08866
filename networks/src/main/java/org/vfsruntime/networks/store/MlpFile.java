package org.vfsruntime.networks.store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;

/** A network in one safetensors file; see {@link MlpTensors} for the names. */
public final class MlpFile {
    /** Largest network file that is read. */
    public static final long MAX_BYTES = 1L << 28;

    private static final String FORMAT = "vfs.format";
    private static final String FORMAT_VERSION = "mlp/1";
    private static final MlpTensors NETWORK = new MlpTensors("");

    private MlpFile() {}

    /**
     * Writes a network, atomically.
     *
     * @param file where to; an older one is replaced
     * @param mlp the network
     * @param metadata free text by name; names that start with "vfs." are taken
     * @throws InvalidInputException when a metadata name is taken
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full; nothing is left behind
     */
    public static void write(Path file, Mlp mlp, Map<String, String> metadata) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(FORMAT, FORMAT_VERSION);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        NETWORK.put(mlp, tensors, texts);
        for (Map.Entry<String, String> text : metadata.entrySet()) {
            if (text.getKey().startsWith(MlpTensors.OWN)) {
                throw new InvalidInputException(
                        "metadata name was '" + text.getKey() + "' but must not start with 'vfs.'");
            }
            texts.put(text.getKey(), text.getValue());
        }
        Safetensors.write(file, new TensorBundle(tensors, texts));
    }

    /**
     * Reads a network.
     *
     * @param file to read, at most {@link #MAX_BYTES}
     * @return the network
     * @throws InvalidInputException one line with the file, the tensor and the rule, for any defect
     */
    public static Mlp read(Path file) {
        TensorBundle bundle = Safetensors.readSealed(file, MAX_BYTES);
        try {
            return mlp(bundle);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads the free text that lies beside a network.
     *
     * @param file to read, at most {@link #MAX_BYTES}
     * @return free text by name, without the names that start with "vfs."
     * @throws InvalidInputException one line with the file and the rule, for any defect
     */
    public static Map<String, String> readMetadata(Path file) {
        Map<String, String> texts =
                new LinkedHashMap<>(Safetensors.readSealed(file, MAX_BYTES).metadata());
        texts.keySet().removeIf(name -> name.startsWith(MlpTensors.OWN));
        return texts;
    }

    private static Mlp mlp(TensorBundle bundle) {
        String format = bundle.text(FORMAT);
        if (!format.equals(FORMAT_VERSION)) {
            throw new InvalidInputException(FORMAT + " was '" + format + "' but must be '" + FORMAT_VERSION
                    + "'. Maybe another version of the program wrote it.");
        }
        MlpShape shape = NETWORK.shape(bundle);
        int expected = MlpTensors.count(shape);
        int found = bundle.tensors().size();
        if (found != expected) {
            throw new InvalidInputException("tensors was " + found + " but must be " + expected + " for " + shape);
        }
        return NETWORK.mlp(bundle);
    }
}
