package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * Trains a perceptron on examples. The same shape, examples and configuration give the same weights, bit for
 * bit, on one machine: however many trainings run at the same time on other threads, and however often a run
 * with a checkpoint file is stopped and started again.
 */
public final class MlpTrainer {
    private final TrainingSet set;
    private final TrainingConfig config;
    private final TrainingListener listener;
    private final @Nullable Checkpoint checkpoint;
    private final int everySteps;
    private final MlpShape shape;

    private MlpTrainer(
            MlpShape shape,
            TrainingSet set,
            TrainingConfig config,
            TrainingListener listener,
            @Nullable Checkpoint checkpoint,
            int everySteps) {
        this.shape = shape;
        this.set = set;
        this.config = config;
        this.listener = listener;
        this.checkpoint = checkpoint;
        this.everySteps = everySteps;
    }

    /**
     * Trains without a checkpoint file.
     *
     * @param shape of the network
     * @param set examples; the mean and the scale of the inputs are taken from it (see {@code InputScaling})
     * @param config how to train
     * @param listener called after each step; may throw a {@link CancellationException} to stop
     * @return the trained network
     * @throws InvalidInputException when shape, examples and loss do not fit each other, or the loss is no
     *     longer finite
     * @throws EngineUnavailableException when the engine does not run on this machine
     */
    public static Mlp train(MlpShape shape, TrainingSet set, TrainingConfig config, TrainingListener listener) {
        requireFit(shape, set, config);
        return new MlpTrainer(shape, set, config, listener, null, Integer.MAX_VALUE).run();
    }

    /**
     * Trains with a checkpoint file. When the file is there, the run goes on where it says; the file is
     * written every so many steps, when the listener stops the run, and at the end. It stays: whoever called
     * deletes it once the network is saved.
     *
     * @param shape of the network
     * @param set examples
     * @param config how to train
     * @param listener called after each step; may throw a {@link CancellationException} to stop
     * @param checkpoint the file
     * @param everySteps steps between two writes, ≥ 1
     * @return the trained network
     * @throws InvalidInputException as above, and when the file is damaged or belongs to another run
     * @throws EngineUnavailableException when the engine does not run on this machine
     * @throws java.io.UncheckedIOException when the disk fails or is full; the last good file stays
     */
    public static Mlp train(
            MlpShape shape,
            TrainingSet set,
            TrainingConfig config,
            TrainingListener listener,
            Path checkpoint,
            int everySteps) {
        new Faults()
                .require(everySteps >= 1, "everySteps", everySteps, "be ≥ 1")
                .throwIfAny();
        requireFit(shape, set, config);
        Checkpoint file = Checkpoint.of(checkpoint, shape, set, config);
        return new MlpTrainer(shape, set, config, listener, file, everySteps).run();
    }

    private Mlp run() {
        FlatWeights layout = new FlatWeights(shape);
        InputScaling scaling = InputScaling.of(set);
        TrainingState state = start(layout);
        if (state.step() < config.steps()) {
            Batch batch = new Batch(set, scaling, config.batchSize());
            try (NDManager manager = TorchEngine.start().newBaseManager()) {
                state = steps(state, new TorchGradient(manager, shape, layout, config.loss()), batch);
            }
            save(state);
        }
        return layout.toMlp(state.weights(), scaling);
    }

    private TrainingState start(FlatWeights layout) {
        if (checkpoint != null && Files.exists(checkpoint.file())) {
            return checkpoint.read(config.steps());
        }
        return TrainingState.initial(layout.initial(config.seed()));
    }

    private TrainingState steps(TrainingState start, TorchGradient gradient, Batch batch) {
        Adam adam = new Adam(start.weights(), start.mean(), start.variance());
        for (int step = start.step() + 1; step <= config.steps(); step++) {
            batch.draw(config.seed(), step);
            TorchGradient.Slope slope = gradient.slope(start.weights(), batch);
            float factor = Adam.clipFactor(slope.gradient(), config.clipNorm());
            requireFinite(step, slope.loss(), factor);
            adam.step(slope.gradient(), factor, step, learningRate(step), config.weightDecay());
            tell(start.at(step), slope.loss());
            if (step % everySteps == 0 && step < config.steps()) {
                save(start.at(step));
            }
        }
        return start.at(config.steps());
    }

    /** Half a cosine: the full rate at the first step, almost 0 at the last. */
    private double learningRate(int step) {
        return config.learningRate() * 0.5 * (1 + StrictMath.cos(Math.PI * (step - 1) / config.steps()));
    }

    private void tell(TrainingState state, float loss) {
        try {
            listener.onStep(state.step(), config.steps(), loss);
        } catch (CancellationException e) {
            save(state);
            throw e;
        }
    }

    private void save(TrainingState state) {
        if (checkpoint != null) {
            checkpoint.write(state);
        }
    }

    private void requireFinite(int step, float loss, float factor) {
        if (!Float.isFinite(loss) || !Float.isFinite(factor)) {
            throw new InvalidInputException("loss at step " + step + " was " + loss + " with a gradient of which "
                    + (Float.isFinite(factor) ? "all" : "not all") + " numbers are finite, but both must be finite."
                    + " Maybe the learning rate (" + config.learningRate() + ") is too large.");
        }
    }

    private static void requireFit(MlpShape shape, TrainingSet set, TrainingConfig config) {
        Faults faults = new Faults()
                .require(
                        set.inputSize() == shape.inputs(),
                        "inputSize",
                        set.inputSize(),
                        "be inputs = " + shape.inputs())
                .require(
                        set.outputSize() == shape.outputs(),
                        "outputSize",
                        set.outputSize(),
                        "be outputs = " + shape.outputs());
        if (config.loss() == Loss.CROSS_ENTROPY) {
            faults.require(
                    shape.output() == OutputActivation.SIGMOID,
                    "output",
                    shape.output(),
                    "be SIGMOID for CROSS_ENTROPY");
            requireProbabilities(faults, set);
        }
        faults.throwIfAny();
    }

    private static void requireProbabilities(Faults faults, TrainingSet set) {
        float[] targets = set.targets();
        for (int i = 0; i < targets.length; i++) {
            if (!(targets[i] >= 0 && targets[i] <= 1)) {
                String where = "targets row " + i / set.outputSize() + " column " + i % set.outputSize();
                faults.require(false, where, targets[i], "be in [0,1] for CROSS_ENTROPY");
                return;
            }
        }
    }
}
