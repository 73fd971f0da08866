package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * Fits products of a network's outputs along paths to targets in [0,1], by cross entropy. Who finds the paths may look for
 * the best ones in what is learned so far: the slope of a maximum is the slope along the path that has it. For one thread.
 */
public final class PathLearner implements AutoCloseable {
    private final MlpShape shape;
    private final FlatWeights layout;
    private final TwinWeights twins;
    private final NDManager manager;
    private final TorchGradient gradient;

    /**
     * @param inputs numbers in a row of input
     * @param hidden widths of the hidden layers
     * @param firstLogits of the outputs, before anything is learned
     * @param config how to learn
     * @throws EngineUnavailableException when the engine does not run on this machine
     */
    public PathLearner(int inputs, List<Integer> hidden, float[] firstLogits, QConfig config) {
        this.shape = new MlpShape(inputs, hidden, firstLogits.length, OutputActivation.SIGMOID);
        this.layout = new FlatWeights(shape);
        this.twins = new TwinWeights(shape.toString(), config, first(firstLogits, config.seed()));
        this.manager = TorchEngine.start().newBaseManager();
        this.gradient = new TorchGradient(manager, shape, layout, Loss.CROSS_ENTROPY);
    }

    private float[] first(float[] logits, long seed) {
        float[] weights = layout.initial(seed);
        System.arraycopy(logits, 0, weights, layout.biasStart(shape.layers() - 1), shape.outputs());
        return weights;
    }

    /**
     * Begins with what another network has learned.
     *
     * @param source of the same shape, whose inputs are taken as they are
     * @throws InvalidInputException when the shapes differ, or something has been learned already
     */
    public void beginWith(Mlp source) {
        new Faults()
                .require(source.shape().equals(shape), "shape to begin with", source.shape(), "be " + shape)
                .throwIfAny();
        float[] weights = new float[layout.size()];
        for (int l = 0; l < shape.layers(); l++) {
            System.arraycopy(source.weights(l), 0, weights, layout.weightsStart(l), source.weights(l).length);
            System.arraycopy(source.bias(l), 0, weights, layout.biasStart(l), source.bias(l).length);
        }
        twins.beginWith(weights);
    }

    /** @return steps done */
    public int steps() {
        return twins.steps();
    }

    /**
     * Learns from some paths.
     *
     * @param batch of the network's width, with one row or more
     * @return the mean loss before the step
     * @throws InvalidInputException when the loss is no longer finite
     */
    public float step(PathBatch batch) {
        new Faults()
                .require(batch.width() == shape.inputs(), "width", batch.width(), "be " + shape.inputs())
                .require(batch.rows() >= 1, "rows", batch.rows(), "be ≥ 1")
                .throwIfAny();
        TorchGradient.Slope slope = gradient.slope(
                twins.weights(),
                batch.inputs(),
                batch.rows(),
                (outputs, falls) -> batch.loss(outputs, shape.outputs(), falls));
        twins.learn(slope);
        return slope.loss();
    }

    /** @return what has been learned so far */
    public Mlp network() {
        return network(twins.weights());
    }

    /** @return what had been learned when the older copy was made */
    public Mlp older() {
        return network(twins.older());
    }

    /** A network of weights, which takes its inputs as they are. */
    private Mlp network(float[] weights) {
        float[] scale = new float[shape.inputs()];
        Arrays.fill(scale, 1);
        return layout.toMlp(weights, new InputScaling(new float[shape.inputs()], scale));
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
