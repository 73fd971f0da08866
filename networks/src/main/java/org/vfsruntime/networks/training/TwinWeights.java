package org.vfsruntime.networks.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;

/** A network that learns, the older copy that says what is to come, and all that a checkpoint needs. For one thread. */
final class TwinWeights {
    private static final String STEP = "step";
    private static final String RUN = "run";
    private static final double LEAST_RATE = 0.1;

    private final String shape;
    private final QConfig config;
    private TrainingState state;
    private float[] older;

    /**
     * @param shape of the network, in words
     * @param config how to learn
     * @param first weights, which become the live ones
     */
    TwinWeights(String shape, QConfig config, float[] first) {
        this.shape = shape;
        this.config = config;
        this.state = TrainingState.initial(first);
        this.older = first.clone();
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

    /** Takes over other weights before the first step. */
    void beginWith(float[] first) {
        new Faults()
                .require(state.step() == 0, "steps done", state.step(), "be 0")
                .throwIfAny();
        System.arraycopy(first, 0, state.weights(), 0, first.length);
        older = first.clone();
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

    void save(Path file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        List<Integer> size = List.of(older.length);
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
        if (values.length != older.length) {
            throw new InvalidInputException("checkpoint " + file + ": size of tensor '" + name + "' was "
                    + values.length + " but must be " + older.length);
        }
        return values;
    }

    private String run() {
        return shape + " " + config;
    }
}
