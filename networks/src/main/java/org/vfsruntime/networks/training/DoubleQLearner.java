package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;

/**
 * Double Q-learning (van Hasselt, Guez and Silver, 2016) of discounted probabilities of success: what was learned says
 * which choice is best afterwards, an older copy says what that is worth. Success is 0 or 1 and comes at the end, so
 * values lie in [0,1] and are fitted by cross entropy. For one thread.
 */
public final class DoubleQLearner implements AutoCloseable {
    private static final String STEP = "step";
    private static final String RUN = "run";
    private static final double LEAST_RATE = 0.1;
    private static final float FIRST_LOGIT = -4;

    private final MlpShape shape;
    private final QConfig config;
    private final FlatWeights layout;
    private final NDManager manager;
    private final TorchGradient gradient;
    private TrainingState state;
    private float[] target;

    /**
     * @param inputs numbers in a row of input
     * @param hidden widths of the hidden layers
     * @param choices that there are
     * @param config how to learn
     * @throws EngineUnavailableException when the engine does not run on this machine
     */
    public DoubleQLearner(int inputs, List<Integer> hidden, int choices, QConfig config) {
        this.shape = new MlpShape(inputs, hidden, choices, OutputActivation.SIGMOID);
        this.config = config;
        this.layout = new FlatWeights(shape);
        this.state = TrainingState.initial(pessimistic(layout, shape.layers() - 1, config.seed()));
        this.target = state.weights().clone();
        this.manager = TorchEngine.start().newBaseManager();
        this.gradient = new TorchGradient(manager, shape, layout, Loss.CROSS_ENTROPY);
    }

    /**
     * Nothing can be done until an outcome says so. A first guess in the middle would live long: by bootstrapping it
     * falls only by the discount each time that the older copy is renewed.
     */
    private static float[] pessimistic(FlatWeights layout, int lastLayer, long seed) {
        float[] weights = layout.initial(seed);
        Arrays.fill(weights, layout.biasStart(lastLayer), layout.end(lastLayer), FIRST_LOGIT);
        return weights;
    }

    /** @return steps done */
    public int steps() {
        return state.step();
    }

    /**
     * Learns from one batch.
     *
     * @param batch of the network's width
     * @return the loss before the step, per row
     * @throws InvalidInputException when the loss is no longer finite
     */
    public float step(QBatch batch) {
        int step = state.step() + 1;
        int outputs = shape.outputs();
        float[] targets = new float[batch.rows() * outputs];
        float[] mask = new float[batch.rows() * outputs];
        float[] after = valuesAfter(batch);
        for (int row = 0; row < batch.rows(); row++) {
            int at = row * outputs + batch.choices()[row];
            targets[at] = batch.outcomes()[row] + batch.discounts()[row] * after[row];
            mask[at] = 1;
        }
        TorchGradient.Slope slope = gradient.slope(state.weights(), batch.inputs(), targets, mask, batch.rows());
        float factor = Adam.clipFactor(slope.gradient(), config.clipNorm());
        if (!Float.isFinite(slope.loss()) || !Float.isFinite(factor)) {
            throw new InvalidInputException("loss at step " + step + " was " + slope.loss()
                    + " but must be finite. Maybe the learning rate (" + config.learningRate() + ") is too large.");
        }
        new Adam(state.weights(), state.mean(), state.variance())
                .step(slope.gradient(), factor, step, learningRate(step), 0);
        state = state.at(step);
        if (step % config.targetEvery() == 0) {
            target = state.weights().clone();
        }
        return slope.loss() * outputs;
    }

    private float[] valuesAfter(QBatch batch) {
        if (!batch.looksAhead()) {
            return new float[batch.rows()];
        }
        int outputs = shape.outputs();
        float[] judged = gradient.outputs(state.weights(), batch.next(), batch.rows());
        float[] worth = gradient.outputs(target, batch.next(), batch.rows());
        float[] after = new float[batch.rows()];
        for (int row = 0; row < batch.rows(); row++) {
            int best = 0;
            for (int o = 1; o < outputs; o++) {
                if (judged[row * outputs + o] > judged[row * outputs + best]) {
                    best = o;
                }
            }
            after[row] = worth[row * outputs + best];
        }
        return after;
    }

    private double learningRate(int step) {
        double fall = 0.5 * (1 + StrictMath.cos(Math.PI * Math.min(1, (step - 1.0) / config.steps())));
        return config.learningRate() * (LEAST_RATE + (1 - LEAST_RATE) * fall);
    }

    /** @return what has been learned so far: a row of input to the value of every choice */
    public Mlp network() {
        float[] scale = new float[shape.inputs()];
        Arrays.fill(scale, 1);
        return layout.toMlp(state.weights(), new InputScaling(new float[shape.inputs()], scale));
    }

    /** Writes the whole state, atomically. */
    public void save(Path file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        List<Integer> size = List.of(layout.size());
        tensors.put("weights", new FloatTensor(size, state.weights()));
        tensors.put("target", new FloatTensor(size, target));
        tensors.put("adam.mean", new FloatTensor(size, state.mean()));
        tensors.put("adam.variance", new FloatTensor(size, state.variance()));
        Safetensors.write(file, new TensorBundle(tensors, Map.of(RUN, run(), STEP, Integer.toString(state.step()))));
    }

    /**
     * Goes on where a file says.
     *
     * @param file that {@link #save} wrote
     * @throws InvalidInputException when it is damaged or belongs to another run
     */
    public void load(Path file) {
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
        target = values(bundle, file, "target");
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

    @Override
    public void close() {
        manager.close();
    }
}
