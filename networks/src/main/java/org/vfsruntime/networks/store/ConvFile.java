package org.vfsruntime.networks.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.convolution.PairShape;

/**
 * A network that sees pictures in one safetensors file: tensors {@code layer.0.weight}, {@code layer.0.bias}, … in the
 * order of {@link ConvShape#tensors}, and the sizes as texts.
 */
public final class ConvFile {
    private static final String FORMAT = "vfs.format";
    private static final String FORMAT_VERSION = "conv/1";
    /** The same, of a network that is asked about pairs of things. */
    private static final String PAIRS_VERSION = "conv/3";

    private ConvFile() {}

    /**
     * Writes a network, atomically.
     *
     * @param file where to; an older one is replaced
     * @param network the network
     * @param metadata free text by name; names that start with "vfs." are taken
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full; nothing is left behind
     */
    public static void write(Path file, ConvNetwork network, Map<String, String> metadata) {
        ConvShape shape = network.shape();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(FORMAT, shape.pairs().isPresent() ? PAIRS_VERSION : FORMAT_VERSION);
        texts.put("vfs.height", Integer.toString(shape.height()));
        texts.put("vfs.width", Integer.toString(shape.width()));
        texts.put("vfs.channels", Integer.toString(shape.channels()));
        texts.put("vfs.convolutions", text(shape.convolutions()));
        texts.put("vfs.hidden", shape.hidden().stream().map(String::valueOf).collect(Collectors.joining(",")));
        texts.put("vfs.outputs", Integer.toString(shape.outputs()));
        shape.pairs().ifPresent(pairs -> {
            texts.put("vfs.things", Integer.toString(pairs.things()));
            texts.put("vfs.glimpse", Integer.toString(pairs.side()));
            texts.put("vfs.glimpse_convolutions", text(pairs.convolutions()));
            texts.put("vfs.glimpse_features", Integer.toString(pairs.features()));
        });
        metadata.forEach((name, text) -> {
            if (name.startsWith(MlpTensors.OWN)) {
                throw new InvalidInputException("metadata name was '" + name + "' but must not start with 'vfs.'");
            }
            texts.put(name, text);
        });
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        List<List<Integer>> shapes = shape.tensors();
        for (int i = 0; i < shapes.size(); i++) {
            tensors.put(
                    name(i), new FloatTensor(shapes.get(i), network.weights().get(i)));
        }
        Safetensors.write(file, new TensorBundle(tensors, texts));
    }

    /**
     * Reads a network.
     *
     * @param file to read
     * @return the network
     * @throws InvalidInputException one line with the file, the tensor and the rule, for any defect
     */
    public static ConvNetwork read(Path file) {
        TensorBundle bundle = Safetensors.readSealed(file, MlpFile.MAX_BYTES);
        try {
            String format = bundle.text(FORMAT);
            if (!format.equals(FORMAT_VERSION) && !format.equals(PAIRS_VERSION)) {
                throw new InvalidInputException(FORMAT + " was '" + format + "' but must be '" + FORMAT_VERSION
                        + "' or '" + PAIRS_VERSION + "'; maybe another version wrote it: train the values again");
            }
            ConvShape shape = shape(bundle, format.equals(PAIRS_VERSION));
            List<List<Integer>> shapes = shape.tensors();
            List<float[]> weights = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                FloatTensor tensor = bundle.floats(name(i));
                if (!tensor.shape().equals(shapes.get(i))) {
                    throw new InvalidInputException(
                            "tensor '" + name(i) + "' shape was " + tensor.shape() + " but must be " + shapes.get(i));
                }
                weights.add(tensor.values());
            }
            return ConvNetwork.of(shape, weights);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(file + ": " + e.getMessage(), e);
        }
    }

    private static ConvShape shape(TensorBundle bundle, boolean isOfPairs) {
        return new ConvShape(
                number(bundle, "vfs.height"),
                number(bundle, "vfs.width"),
                number(bundle, "vfs.channels"),
                convolutions(bundle, "vfs.convolutions"),
                isOfPairs ? Optional.of(pairs(bundle)) : Optional.empty(),
                numbers(bundle, "vfs.hidden"),
                number(bundle, "vfs.outputs"));
    }

    private static PairShape pairs(TensorBundle bundle) {
        return new PairShape(
                number(bundle, "vfs.things"),
                number(bundle, "vfs.glimpse"),
                convolutions(bundle, "vfs.glimpse_convolutions"),
                number(bundle, "vfs.glimpse_features"));
    }

    private static String text(List<Convolution> convolutions) {
        return convolutions.stream()
                .map(c -> c.filters() + "," + c.kernel() + "," + c.stride())
                .collect(Collectors.joining(","));
    }

    private static List<Convolution> convolutions(TensorBundle bundle, String name) {
        List<Integer> numbers = numbers(bundle, name);
        if (numbers.size() % 3 != 0) {
            throw new InvalidInputException(name + " held " + numbers.size() + " numbers but must hold three a layer");
        }
        List<Convolution> convolutions = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 3) {
            convolutions.add(new Convolution(numbers.get(i), numbers.get(i + 1), numbers.get(i + 2)));
        }
        return convolutions;
    }

    private static int number(TensorBundle bundle, String name) {
        List<Integer> numbers = numbers(bundle, name);
        if (numbers.size() != 1) {
            throw new InvalidInputException(name + " was '" + bundle.text(name) + "' but must be one integer");
        }
        return numbers.get(0);
    }

    private static List<Integer> numbers(TensorBundle bundle, String name) {
        String text = bundle.text(name);
        try {
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new InvalidInputException(name + " was '" + text + "' but must be integers", e);
        }
    }

    private static String name(int tensor) {
        return "layer." + tensor / 2 + (tensor % 2 == 0 ? ".weight" : ".bias");
    }
}
