package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * Double Q-learning (van Hasselt, Guez and Silver, 2016) of discounted probabilities of success: what was learned says
 * which choice is best afterwards, an older copy says what that is worth. Success is 0 or 1 and comes at the end, so
 * values lie in [0,1] and are fitted by cross entropy. For one thread.
 */
public final class DoubleQLearner implements AutoCloseable {
    private static final float FIRST_LOGIT = -4;

    private final MlpShape shape;
    private final TwinWeights twins;
    private final NDManager manager;
    private final TorchGradient gradient;

    /**
     * @param inputs numbers in a row of input
     * @param hidden widths of the hidden layers
     * @param choices that there are
     * @param config how to learn
     * @throws EngineUnavailableException when the engine does not run on this machine
     */
    public DoubleQLearner(int inputs, List<Integer> hidden, int choices, QConfig config) {
        this.shape = new MlpShape(inputs, hidden, choices, OutputActivation.SIGMOID);
        this.twins = new TwinWeights(shape, config, pessimistic(choices));
        this.manager = TorchEngine.start().newBaseManager();
        this.gradient = new TorchGradient(manager, shape, twins.layout(), Loss.CROSS_ENTROPY);
    }

    /**
     * Nothing can be done until an outcome says so. A first guess in the middle would live long: by bootstrapping it
     * falls only by the discount each time that the older copy is renewed.
     */
    private static float[] pessimistic(int choices) {
        float[] logits = new float[choices];
        Arrays.fill(logits, FIRST_LOGIT);
        return logits;
    }

    /** @return steps done */
    public int steps() {
        return twins.steps();
    }

    /**
     * Learns from one batch.
     *
     * @param batch of the network's width
     * @return the loss before the step, per row
     * @throws InvalidInputException when the loss is no longer finite
     */
    public float step(QBatch batch) {
        int outputs = shape.outputs();
        float[] targets = new float[batch.rows() * outputs];
        float[] mask = new float[batch.rows() * outputs];
        float[] after = valuesAfter(batch);
        for (int row = 0; row < batch.rows(); row++) {
            int at = row * outputs + batch.choices()[row];
            targets[at] = batch.outcomes()[row] + batch.discounts()[row] * after[row];
            mask[at] = 1;
        }
        TorchGradient.Slope slope = gradient.slope(twins.weights(), batch.inputs(), targets, mask, batch.rows());
        twins.learn(slope);
        return slope.loss() * outputs;
    }

    private float[] valuesAfter(QBatch batch) {
        if (!batch.looksAhead()) {
            return new float[batch.rows()];
        }
        int outputs = shape.outputs();
        float[] judged = gradient.outputs(twins.weights(), batch.next(), batch.rows());
        float[] worth = gradient.outputs(twins.older(), batch.next(), batch.rows());
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

    /** @return what has been learned so far: a row of input to the value of every choice */
    public Mlp network() {
        return twins.network(twins.weights());
    }

    /** Writes the whole state, atomically. */
    public void save(Path file) {
        twins.save(file);
    }

    /**
     * Goes on where a file says.
     *
     * @param file that {@link #save} wrote
     * @throws InvalidInputException when it is damaged or belongs to another run
     */
    public void load(Path file) {
        twins.load(file);
    }

    @Override
    public void close() {
        manager.close();
    }
}
