package org.vfsruntime.networks.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;

/**
 * Trains a network that sees pictures, by cross entropy on soft targets, of which some may be unknown. While the engine
 * takes one step, the pictures of the next are made on another thread; which pictures a step sees follows from the seed
 * and the step's number alone, so that a run can be stopped and resumed.
 *
 * <p>The engine has one gradient collector: trainings side by side in a process take turns, step by step.
 */
public final class ConvTrainer {
    private final ConvShape shape;
    private final PictureSet set;
    private final TrainingConfig config;
    private final TrainingListener listener;
    private final Checkpoint checkpoint;
    private final int everySteps;
    private final int[] ends;
    private final TorchConv torch;

    private ConvTrainer(
            ConvShape shape,
            PictureSet set,
            TrainingConfig config,
            TrainingListener listener,
            Path checkpoint,
            int everySteps) {
        this.shape = shape;
        this.torch = new TorchConv(shape);
        this.set = set;
        this.config = config;
        this.listener = listener;
        this.everySteps = everySteps;
        List<List<Integer>> tensors = shape.tensors();
        this.ends = new int[tensors.size()];
        int size = 0;
        for (int i = 0; i < ends.length; i++) {
            size += tensors.get(i).stream().reduce(1, Math::multiplyExact);
            ends[i] = size;
        }
        Map<String, String> run = new LinkedHashMap<>();
        run.put("format", "conv-training/2");
        run.put("shape", shape.toString());
        run.put("config", config.toString());
        run.put("data", set.fingerprint());
        this.checkpoint = new Checkpoint(checkpoint, run, size);
    }

    /**
     * Trains with a checkpoint file; when it is there, the run goes on where it says. It stays: whoever called deletes
     * it once the network is saved.
     *
     * @param shape of the network
     * @param set what to learn from
     * @param config how to train; the loss must be {@link Loss#CROSS_ENTROPY}
     * @param listener called after each step; may throw a {@link CancellationException} to stop
     * @param checkpoint the file
     * @param everySteps steps between two writes, ≥ 1
     * @return the trained network
     * @throws InvalidInputException when shape and pictures do not fit each other, the file belongs to another run, or
     *     the loss is no longer finite
     * @throws EngineUnavailableException when the engine does not run on this machine
     */
    public static ConvNetwork train(
            ConvShape shape,
            PictureSet set,
            TrainingConfig config,
            TrainingListener listener,
            Path checkpoint,
            int everySteps) {
        new Faults()
                .require(everySteps >= 1, "everySteps", everySteps, "be ≥ 1")
                .require(
                        set.pictureSize() == shape.inputs(),
                        "bytes of a picture",
                        set.pictureSize(),
                        "be " + shape.inputs())
                .require(set.outputs() == shape.outputs(), "outputs of the set", set.outputs(), "be " + shape.outputs())
                .require(config.loss() == Loss.CROSS_ENTROPY, "loss", config.loss(), "be CROSS_ENTROPY")
                .throwIfAny();
        return new ConvTrainer(shape, set, config, listener, checkpoint, everySteps).run();
    }

    private ConvNetwork run() {
        TrainingState state =
                Files.exists(checkpoint.file()) ? checkpoint.read(config.steps()) : TrainingState.initial(initial());
        if (state.step() < config.steps()) {
            Engine engine = TorchEngine.start();
            ExecutorService painter = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "pictures");
                thread.setDaemon(true);
                return thread;
            });
            try (NDManager manager = engine.newBaseManager()) {
                state = steps(state, engine, manager, painter);
            } finally {
                painter.shutdownNow();
            }
            checkpoint.write(state);
        }
        return network(state.weights());
    }

    private TrainingState steps(TrainingState start, Engine engine, NDManager manager, ExecutorService painter) {
        Adam adam = new Adam(start.weights(), start.mean(), start.variance());
        Future<Examples> next = draw(painter, start.step() + 1);
        for (int step = start.step() + 1; step <= config.steps(); step++) {
            Examples examples = result(next);
            next = draw(painter, step + 1);
            float[] gradient = new float[start.weights().length];
            float loss;
            synchronized (TorchEngine.COLLECTING) {
                loss = slope(engine, manager, start.weights(), examples, gradient);
            }
            float factor = Adam.clipFactor(gradient, config.clipNorm());
            if (!Float.isFinite(loss) || !Float.isFinite(factor)) {
                throw new InvalidInputException("loss at step " + step + " was " + loss
                        + " but must be finite. Maybe the learning rate (" + config.learningRate() + ") is too large.");
            }
            double rate = config.learningRate() * 0.5 * (1 + StrictMath.cos(Math.PI * (step - 1) / config.steps()));
            adam.step(gradient, factor, step, rate, config.weightDecay());
            tell(start.at(step), loss);
            if (step % everySteps == 0 && step < config.steps()) {
                checkpoint.write(start.at(step));
            }
        }
        return start.at(config.steps());
    }

    private void tell(TrainingState state, float loss) {
        try {
            listener.onStep(state.step(), config.steps(), loss);
        } catch (CancellationException e) {
            checkpoint.write(state);
            throw e;
        }
    }

    /** A step's pictures as [rows, channels, height, width], with what is to be predicted. */
    @SuppressWarnings("ArrayRecordComponent") // handed from one thread to the other, never compared
    private record Examples(float[] pictures, float[] targets, float[] known) {}

    private Future<Examples> draw(ExecutorService painter, int step) {
        return painter.submit(() -> {
            SplittableRandom random = SeededStreams.stream(config.seed(), step);
            int rows = config.batchSize();
            int pixels = shape.height() * shape.width();
            byte[] picture = new byte[shape.inputs()];
            Examples examples = new Examples(
                    new float[rows * shape.inputs()],
                    new float[rows * shape.outputs()],
                    new float[rows * shape.outputs()]);
            for (int row = 0; row < rows; row++) {
                set.draw(random, picture, examples.targets(), examples.known(), row * shape.outputs());
                for (int c = 0; c < shape.channels(); c++) {
                    int to = row * shape.inputs() + c * pixels;
                    for (int p = 0; p < pixels; p++) {
                        examples.pictures()[to + p] = ConvNetwork.input(picture[p * shape.channels() + c]);
                    }
                }
            }
            return examples;
        });
    }

    private static Examples result(Future<Examples> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while pictures were made");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a picture could not be made", e);
        }
    }

    /** Everything made in a step belongs to the step's own manager and goes with it. */
    private float slope(Engine engine, NDManager parent, float[] weights, Examples examples, float[] gradient) {
        try (NDManager manager = parent.newSubManager()) {
            List<NDArray> parts = parts(manager, weights);
            parts.forEach(part -> part.setRequiresGradient(true));
            int rows = config.batchSize();
            NDArray pictures = manager.create(
                    FloatBuffer.wrap(examples.pictures()),
                    new Shape(rows, shape.channels(), shape.height(), shape.width()));
            Shape flat = new Shape(rows, shape.outputs());
            NDArray targets = manager.create(FloatBuffer.wrap(examples.targets()), flat);
            NDArray known = manager.create(FloatBuffer.wrap(examples.known()), flat);
            float value;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray logits = torch.logits(examples.pictures(), pictures, parts);
                // Cross entropy from the sums before the sigmoid: max(x, 0) − x·t + ln(1 + e^−|x|).
                NDArray each = logits.getNDArrayInternal()
                        .relu()
                        .sub(logits.mul(targets))
                        .add(logits.abs()
                                .neg()
                                .exp()
                                .add(TorchEngine.constant(logits, 1))
                                .log());
                NDArray loss = each.mul(known).sum().div(TorchEngine.constant(logits, rows * shape.outputs()));
                collector.backward(loss);
                value = loss.getFloat();
            }
            for (int i = 0; i < parts.size(); i++) {
                float[] some = parts.get(i).getGradient().toFloatArray();
                System.arraycopy(some, 0, gradient, i == 0 ? 0 : ends[i - 1], some.length);
            }
            return value;
        }
    }

    private List<NDArray> parts(NDManager manager, float[] weights) {
        List<NDArray> parts = new ArrayList<>();
        List<float[]> arrays = split(weights);
        for (int i = 0; i < arrays.size(); i++) {
            long[] dimensions = shape.tensors().get(i).stream()
                    .mapToLong(Integer::longValue)
                    .toArray();
            parts.add(manager.create(FloatBuffer.wrap(arrays.get(i)), new Shape(dimensions)));
        }
        return parts;
    }

    private List<float[]> split(float[] weights) {
        List<float[]> arrays = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            arrays.add(Arrays.copyOfRange(weights, i == 0 ? 0 : ends[i - 1], ends[i]));
        }
        return arrays;
    }

    private ConvNetwork network(float[] weights) {
        return ConvNetwork.of(shape, split(weights));
    }

    /** He's initialisation in its uniform form (He et al., 2015), as for perceptrons. Biases are 0. */
    private float[] initial() {
        SplittableRandom random = SeededStreams.stream(config.seed(), 0);
        float[] weights = new float[ends[ends.length - 1]];
        List<List<Integer>> tensors = shape.tensors();
        for (int i = 0; i < tensors.size(); i += 2) {
            int from = i == 0 ? 0 : ends[i - 1];
            int inputs = (ends[i] - from) / tensors.get(i).get(0);
            double variance = (i + 2 == tensors.size() ? 1.0 : 2.0) / inputs;
            double bound = Math.sqrt(3 * variance);
            for (int w = from; w < ends[i]; w++) {
                weights[w] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        }
        return weights;
    }
}
