package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
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
        this.twins = new TwinWeights(shape, config, firstLogits);
        this.manager = TorchEngine.start().newBaseManager();
        this.gradient = new TorchGradient(manager, shape, twins.layout(), Loss.CROSS_ENTROPY);
    }

    /**
     * Begins with what another network has learned.
     *
     * @param source of the same shape, whose inputs are taken as they are
     * @throws InvalidInputException when the shapes differ, or something has been learned already
     */
    public void beginWith(Mlp source) {
        twins.beginWith(source);
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
        return twins.network(twins.weights());
    }

    /** @return what had been learned when the older copy was made */
    public Mlp older() {
        return twins.network(twins.older());
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
