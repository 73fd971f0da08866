package org.vfsruntime.networks.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * A network in one safetensors file: the sizes as metadata, the numbers as the tensors {@code input.mean},
 * {@code input.scale}, {@code layer.0.weight} [out,in], {@code layer.0.bias} [out], …
 */
public final class MlpFile {
    /** Largest network file that is read. */
    public static final long MAX_BYTES = 1L << 28;

    private static final String FORMAT = "vfs.format";
    private static final String FORMAT_VERSION = "mlp/1";
    private static final String INPUTS = "vfs.inputs";
    private static final String HIDDEN = "vfs.hidden";
    private static final String OUTPUTS = "vfs.outputs";
    private static final String ACTIVATION = "vfs.output_activation";
    private static final String MEAN = "input.mean";
    private static final String SCALE = "input.scale";

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
        Map<String, String> texts = new LinkedHashMap<>(sizes(mlp.shape()));
        for (Map.Entry<String, String> text : metadata.entrySet()) {
            if (text.getKey().startsWith("vfs.")) {
                throw new InvalidInputException(
                        "metadata name was '" + text.getKey() + "' but must not start with 'vfs.'");
            }
            texts.put(text.getKey(), text.getValue());
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        MlpShape shape = mlp.shape();
        tensors.put(MEAN, new FloatTensor(List.of(shape.inputs()), mlp.inputMean()));
        tensors.put(SCALE, new FloatTensor(List.of(shape.inputs()), mlp.inputScale()));
        for (int l = 0; l < shape.layers(); l++) {
            List<Integer> weightShape = List.of(shape.outputsOf(l), shape.inputsOf(l));
            tensors.put(weight(l), new FloatTensor(weightShape, mlp.weights(l)));
            tensors.put(bias(l), new FloatTensor(List.of(shape.outputsOf(l)), mlp.bias(l)));
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
        texts.keySet().removeIf(name -> name.startsWith("vfs."));
        return texts;
    }

    private static Map<String, String> sizes(MlpShape shape) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(FORMAT, FORMAT_VERSION);
        texts.put(INPUTS, Integer.toString(shape.inputs()));
        texts.put(HIDDEN, shape.hidden().stream().map(String::valueOf).collect(Collectors.joining(",")));
        texts.put(OUTPUTS, Integer.toString(shape.outputs()));
        texts.put(ACTIVATION, shape.output().name());
        return texts;
    }

    private static Mlp mlp(TensorBundle bundle) {
        String format = bundle.text(FORMAT);
        if (!format.equals(FORMAT_VERSION)) {
            throw new InvalidInputException(FORMAT + " was '" + format + "' but must be '" + FORMAT_VERSION
                    + "'. Maybe another version of the program wrote it.");
        }
        MlpShape shape = shape(bundle);
        int expected = 2 + 2 * shape.layers();
        int found = bundle.tensors().size();
        if (found != expected) {
            throw new InvalidInputException("tensors was " + found + " but must be " + expected + " for " + shape);
        }
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            weights.add(values(bundle, weight(l), List.of(shape.outputsOf(l), shape.inputsOf(l))));
            biases.add(values(bundle, bias(l), List.of(shape.outputsOf(l))));
        }
        List<Integer> inputs = List.of(shape.inputs());
        return Mlp.of(shape, values(bundle, MEAN, inputs), values(bundle, SCALE, inputs), weights, biases);
    }

    private static MlpShape shape(TensorBundle bundle) {
        String hidden = bundle.text(HIDDEN);
        List<Integer> widths = hidden.isEmpty()
                ? List.of()
                : Arrays.stream(hidden.split(",", -1))
                        .map(width -> number(HIDDEN, width))
                        .toList();
        String activation = bundle.text(ACTIVATION);
        OutputActivation output = Arrays.stream(OutputActivation.values())
                .filter(a -> a.name().equals(activation))
                .findAny()
                .orElseThrow(() -> new InvalidInputException(ACTIVATION + " was '" + activation
                        + "' but must be one of " + Arrays.toString(OutputActivation.values())));
        return new MlpShape(number(INPUTS, bundle.text(INPUTS)), widths, number(OUTPUTS, bundle.text(OUTPUTS)), output);
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(name + " was '" + text + "' but must be an integer", e);
        }
    }

    private static float[] values(TensorBundle bundle, String name, List<Integer> shape) {
        FloatTensor tensor = bundle.floats(name);
        if (!tensor.shape().equals(shape)) {
            throw new InvalidInputException(
                    "tensor '" + name + "' shape was " + tensor.shape() + " but must be " + shape);
        }
        return tensor.values();
    }

    private static String weight(int layer) {
        return "layer." + layer + ".weight";
    }

    private static String bias(int layer) {
        return "layer." + layer + ".bias";
    }
}
