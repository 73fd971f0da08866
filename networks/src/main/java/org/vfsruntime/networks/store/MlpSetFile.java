package org.vfsruntime.networks.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;

/**
 * Networks that belong together in one safetensors file, such as the members of an ensemble. They are named
 * {@code network.0.}, {@code network.1.}, …, and each of them as in {@link MlpTensors}.
 */
public final class MlpSetFile {
    /** Most networks in a file. */
    public static final int MOST = 64;

    private static final String FORMAT = "vfs.format";
    private static final String FORMAT_VERSION = "mlp-set/1";
    private static final String NETWORKS = "vfs.networks";

    private MlpSetFile() {}

    /**
     * Writes networks, atomically.
     *
     * @param file where to; an older one is replaced
     * @param networks in order, 1 to {@link #MOST}
     * @param metadata free text by name; names that start with "vfs." are taken
     * @throws InvalidInputException when a metadata name is taken, or there are too many networks or none
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full; nothing is left behind
     */
    public static void write(Path file, List<Mlp> networks, Map<String, String> metadata) {
        Faults faults = new Faults();
        faults.require(
                !networks.isEmpty() && networks.size() <= MOST,
                "number of networks",
                networks.size(),
                "lie in [1, " + MOST + "]");
        metadata.keySet().stream()
                .filter(name -> name.startsWith(MlpTensors.OWN))
                .forEach(name -> faults.require(false, "metadata name", name, "not start with 'vfs.'"));
        faults.throwIfAny();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        texts.put(FORMAT, FORMAT_VERSION);
        texts.put(NETWORKS, Integer.toString(networks.size()));
        for (int i = 0; i < networks.size(); i++) {
            network(i).put(networks.get(i), tensors, texts);
        }
        texts.putAll(metadata);
        Safetensors.write(file, new TensorBundle(tensors, texts));
    }

    /**
     * Reads networks.
     *
     * @param file to read, at most {@link MlpFile#MAX_BYTES}
     * @return the networks, in order
     * @throws InvalidInputException one line with the file, the tensor and the rule, for any defect
     */
    public static List<Mlp> read(Path file) {
        TensorBundle bundle = Safetensors.readSealed(file, MlpFile.MAX_BYTES);
        try {
            return networks(bundle);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Mlp> networks(TensorBundle bundle) {
        String format = bundle.text(FORMAT);
        int count = count(bundle.text(NETWORKS));
        new Faults()
                .require(format.equals(FORMAT_VERSION), FORMAT, format, "be " + FORMAT_VERSION)
                .require(count >= 1 && count <= MOST, NETWORKS, bundle.text(NETWORKS), "lie in [1, " + MOST + "]")
                .throwIfAny();
        List<Mlp> networks = new ArrayList<>();
        int tensors = 0;
        for (int i = 0; i < count; i++) {
            Mlp network = network(i).mlp(bundle);
            networks.add(network);
            tensors += MlpTensors.count(network.shape());
        }
        new Faults()
                .require(
                        bundle.tensors().size() == tensors,
                        "tensors",
                        bundle.tensors().size(),
                        "be " + tensors + " for " + count + " networks")
                .throwIfAny();
        return List.copyOf(networks);
    }

    private static int count(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    private static MlpTensors network(int index) {
        return new MlpTensors("network." + index + ".");
    }
}
