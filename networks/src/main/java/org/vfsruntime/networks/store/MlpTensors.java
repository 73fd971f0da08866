package org.vfsruntime.networks.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * A network as tensors and texts: the sizes as metadata {@code vfs.inputs}, …, the numbers as the tensors
 * {@code input.mean}, {@code input.scale}, {@code layer.0.weight} [out,in], {@code layer.0.bias} [out], … A prefix
 * before each of these names tells several networks of one file apart.
 */
final class MlpTensors {
    /** What the names of the sizes begin with. */
    static final String OWN = "vfs.";

    private final String prefix;

    /** @param prefix of all names but for "vfs."; empty for the only network of a file */
    MlpTensors(String prefix) {
        this.prefix = prefix;
    }

    /** @return how many tensors a network of that shape has */
    static int count(MlpShape shape) {
        return 2 + 2 * shape.layers();
    }

    void put(Mlp mlp, Map<String, Tensor> tensors, Map<String, String> texts) {
        MlpShape shape = mlp.shape();
        texts.put(text("inputs"), Integer.toString(shape.inputs()));
        texts.put(text("hidden"), shape.hidden().stream().map(String::valueOf).collect(Collectors.joining(",")));
        texts.put(text("outputs"), Integer.toString(shape.outputs()));
        texts.put(text("output_activation"), shape.output().name());
        tensors.put(prefix + "input.mean", new FloatTensor(List.of(shape.inputs()), mlp.inputMean()));
        tensors.put(prefix + "input.scale", new FloatTensor(List.of(shape.inputs()), mlp.inputScale()));
        for (int l = 0; l < shape.layers(); l++) {
            List<Integer> weightShape = List.of(shape.outputsOf(l), shape.inputsOf(l));
            tensors.put(weight(l), new FloatTensor(weightShape, mlp.weights(l)));
            tensors.put(bias(l), new FloatTensor(List.of(shape.outputsOf(l)), mlp.bias(l)));
        }
    }

    /**
     * @param bundle with at least the sizes
     * @return the shape that they say
     * @throws InvalidInputException when one is missing or out of range
     */
    MlpShape shape(TensorBundle bundle) {
        String hidden = bundle.text(text("hidden"));
        List<Integer> widths = hidden.isEmpty()
                ? List.of()
                : Arrays.stream(hidden.split(",", -1))
                        .map(width -> number(text("hidden"), width))
                        .toList();
        String activation = bundle.text(text("output_activation"));
        OutputActivation output = Arrays.stream(OutputActivation.values())
                .filter(a -> a.name().equals(activation))
                .findAny()
                .orElseThrow(() -> new InvalidInputException(text("output_activation") + " was '" + activation
                        + "' but must be one of " + Arrays.toString(OutputActivation.values())));
        return new MlpShape(
                number(text("inputs"), bundle.text(text("inputs"))),
                widths,
                number(text("outputs"), bundle.text(text("outputs"))),
                output);
    }

    /**
     * @param bundle with the sizes and all tensors
     * @return the network
     * @throws InvalidInputException when something is missing or of another size
     */
    Mlp mlp(TensorBundle bundle) {
        MlpShape shape = shape(bundle);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            weights.add(values(bundle, weight(l), List.of(shape.outputsOf(l), shape.inputsOf(l))));
            biases.add(values(bundle, bias(l), List.of(shape.outputsOf(l))));
        }
        List<Integer> inputs = List.of(shape.inputs());
        float[] mean = values(bundle, prefix + "input.mean", inputs);
        float[] scale = values(bundle, prefix + "input.scale", inputs);
        return Mlp.of(shape, mean, scale, weights, biases);
    }

    private String text(String name) {
        return OWN + prefix + name;
    }

    private String weight(int layer) {
        return prefix + "layer." + layer + ".weight";
    }

    private String bias(int layer) {
        return prefix + "layer." + layer + ".bias";
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
}
