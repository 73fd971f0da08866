package org.vfsruntime.networks.training;

import java.nio.file.Path;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;

/**
 * Double Q-learning (van Hasselt, Guez and Silver, 2016) of discounted probabilities of success: what was learned says
 * which choice is best afterwards, an older copy says what that is worth. Success is 0 or 1 and comes at the end, so
 * values lie in [0,1] and are fitted by cross entropy. For one thread.
 */
public final class DoubleQLearner {
    /**
     * Nothing can be done until an outcome says so. A first guess in the middle would live long: by bootstrapping it
     * falls only by the discount each time that the older copy is renewed.
     */
    private static final float FIRST_LOGIT = -4;

    private final SetShape shape;
    private final SetWeights layout;
    private final SetGradient gradient;
    private final TwinWeights twins;

    /**
     * @param shape of the network: a row of input to the value of every choice
     * @param config how to learn
     */
    public DoubleQLearner(SetShape shape, QConfig config) {
        this.shape = shape;
        this.layout = new SetWeights(shape);
        this.gradient = new SetGradient(layout);
        this.twins = new TwinWeights(shape.toString(), config, layout.initial(config.seed(), FIRST_LOGIT));
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
        shape.requireWidth(batch.width());
        float[] targets = valuesAfter(batch);
        for (int row = 0; row < batch.rows(); row++) {
            targets[row] = batch.outcomes()[row] + batch.discounts()[row] * targets[row];
        }
        TorchGradient.Slope slope =
                gradient.slope(twins.weights(), batch.inputs(), batch.choices(), targets, batch.rows());
        twins.learn(slope);
        return slope.loss();
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
            int best = -1;
            for (int at = row * outputs; at < (row + 1) * outputs; at++) {
                if (!batch.leftOut()[at] && (best < 0 || judged[at] > judged[best])) {
                    best = at;
                }
            }
            after[row] = best < 0 ? 0 : worth[best];
        }
        return after;
    }

    /** @return what has been learned so far: a row of input to the value of every choice */
    public Mlp network() {
        return layout.toMlp(twins.weights());
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
}
