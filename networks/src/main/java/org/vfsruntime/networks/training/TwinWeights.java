package org.vfsruntime.networks.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;

/** A network that learns, the older copy that says what is to come, and all that a checkpoint needs. For one thread. */
final class TwinWeights {
    private static final String STEP = "step";
    private static final String RUN = "run";
    private static final double LEAST_RATE = 0.1;

    private final MlpShape shape;
    private final QConfig config;
    private final FlatWeights layout;
    private TrainingState state;
    private float[] older;

    /**
     * @param shape of the network
     * @param config how to learn
     * @param firstLogits biases of the outputs at the start
     */
    TwinWeights(MlpShape shape, QConfig config, float[] firstLogits) {
        this.shape = shape;
        this.config = config;
        this.layout = new FlatWeights(shape);
        float[] weights = layout.initial(config.seed());
        System.arraycopy(firstLogits, 0, weights, layout.biasStart(shape.layers() - 1), shape.outputs());
        this.state = TrainingState.initial(weights);
        this.older = weights.clone();
    }

    FlatWeights layout() {
        return layout;
    }

    int steps() {
        return state.step();
    }

    /** The live ones. */
    float[] weights() {
        return state.weights();
    }

    /** Weights of the older copy. */
    float[] older() {
        return older;
    }

    /** Takes over all layers of a network of the same shape. */
    void beginWith(Mlp source) {
        new Faults()
                .require(source.shape().equals(shape), "shape to begin with", source.shape(), "be " + shape)
                .require(state.step() == 0, "steps done", state.step(), "be 0")
                .throwIfAny();
        float[] weights = state.weights();
        for (int l = 0; l < shape.layers(); l++) {
            System.arraycopy(source.weights(l), 0, weights, layout.weightsStart(l), source.weights(l).length);
            System.arraycopy(source.bias(l), 0, weights, layout.biasStart(l), source.bias(l).length);
        }
        older = weights.clone();
    }

    /** Takes one step down. */
    void learn(TorchGradient.Slope slope) {
        int step = state.step() + 1;
        float factor = Adam.clipFactor(slope.gradient(), config.clipNorm());
        if (!Float.isFinite(slope.loss()) || !Float.isFinite(factor)) {
            throw new InvalidInputException("loss at step " + step + " was " + slope.loss()
                    + " but must be finite. Maybe the learning rate (" + config.learningRate() + ") is too large.");
        }
        new Adam(state.weights(), state.mean(), state.variance())
                .step(slope.gradient(), factor, step, learningRate(step), 0);
        state = state.at(step);
        if (step % config.targetEvery() == 0) {
            older = state.weights().clone();
        }
    }

    private double learningRate(int step) {
        double fall = 0.5 * (1 + StrictMath.cos(Math.PI * Math.min(1, (step - 1.0) / config.steps())));
        return config.learningRate() * (LEAST_RATE + (1 - LEAST_RATE) * fall);
    }

    /** @return a network of weights, which takes its inputs as they are */
    Mlp network(float[] weights) {
        float[] scale = new float[shape.inputs()];
        Arrays.fill(scale, 1);
        return layout.toMlp(weights, new InputScaling(new float[shape.inputs()], scale));
    }

    void save(Path file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        List<Integer> size = List.of(layout.size());
        tensors.put("weights", new FloatTensor(size, state.weights()));
        tensors.put("target", new FloatTensor(size, older));
        tensors.put("adam.mean", new FloatTensor(size, state.mean()));
        tensors.put("adam.variance", new FloatTensor(size, state.variance()));
        Safetensors.write(file, new TensorBundle(tensors, Map.of(RUN, run(), STEP, Integer.toString(state.step()))));
    }

    void load(Path file) {
        TensorBundle bundle = Safetensors.readSealed(file, Safetensors.MAX_FILE_BYTES);
        String step = bundle.text(STEP);
        if (!bundle.text(RUN).equals(run()) || !step.matches("\\d{1,9}")) {
            throw new InvalidInputException("checkpoint " + file + " belongs to the run " + bundle.text(RUN)
                    + " but this is " + run() + ". Delete the file to start the training afresh.");
        }
        float[] weights = values(bundle, file, "weights");
        state = new TrainingState(
                Integer.parseInt(step),
                weights,
                values(bundle, file, "adam.mean"),
                values(bundle, file, "adam.variance"));
        older = values(bundle, file, "target");
    }

    private float[] values(TensorBundle bundle, Path file, String name) {
        float[] values = bundle.floats(name).values();
        if (values.length != layout.size()) {
            throw new InvalidInputException("checkpoint " + file + ": size of tensor '" + name + "' was "
                    + values.length + " but must be " + layout.size());
        }
        return values;
    }

    private String run() {
        return shape + " " + config;
    }
}
