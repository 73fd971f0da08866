package org.vfsruntime.networks.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * Contrastive predictive coding (van den Oord et al., 2018) over one choice: an encoder φ and a predictor g are trained so
 * that g(φ(before), choice) is nearer to φ(after) than to what followed the other rows of the batch (InfoNCE with minus
 * the squared distance as score, as the latent is then compared by distance).
 *
 * <p>One training at a time in a process: it uses the engine's only gradient collector.
 */
public final class ContrastiveTrainer {
    private final ContrastiveSet set;
    private final TrainingConfig config;
    private final TrainingListener listener;
    private final InputScaling scaling;
    private final MlpShape encoder;
    private final MlpShape predictor;

    private ContrastiveTrainer(
            ContrastiveSet set, int latent, List<Integer> hidden, TrainingConfig config, TrainingListener listener) {
        this.set = set;
        this.config = config;
        this.listener = listener;
        this.scaling =
                InputScaling.of(new TrainingSet(set.before(), new float[set.rows()], set.rows(), set.inputSize(), 1));
        this.encoder = new MlpShape(set.inputSize(), hidden, latent, OutputActivation.LINEAR);
        this.predictor = new MlpShape(latent + set.choiceCount(), hidden, latent, OutputActivation.LINEAR);
    }

    /**
     * @param set pairs to learn from
     * @param latent numbers of the code, ≥ 1
     * @param hidden widths of the hidden layers of encoder and predictor
     * @param config how to train; its loss is not used, a batch holds at least two rows
     * @param listener called after each step; may throw a {@link java.util.concurrent.CancellationException} to stop
     * @return the encoder φ
     * @throws InvalidInputException when a number is out of range, or the loss is no longer finite
     * @throws EngineUnavailableException when the engine does not run on this machine
     */
    public static Mlp train(
            ContrastiveSet set, int latent, List<Integer> hidden, TrainingConfig config, TrainingListener listener) {
        new Faults()
                .require(latent >= 1, "latent size", latent, "be ≥ 1")
                .require(config.batchSize() >= 2, "batchSize", config.batchSize(), "be ≥ 2")
                .throwIfAny();
        return new ContrastiveTrainer(set, latent, hidden, config, listener).run();
    }

    private Mlp run() {
        FlatWeights encoderLayout = new FlatWeights(encoder);
        FlatWeights predictorLayout = new FlatWeights(predictor);
        float[] first = encoderLayout.initial(config.seed());
        float[] second = predictorLayout.initial(~config.seed());
        float[] weights = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, weights, first.length, second.length);
        Adam adam = new Adam(weights, new float[weights.length], new float[weights.length]);
        Engine engine = TorchEngine.start();
        try (NDManager manager = engine.newBaseManager()) {
            for (int step = 1; step <= config.steps(); step++) {
                step(engine, manager, weights, adam, step);
            }
        }
        return encoderLayout.toMlp(Arrays.copyOf(weights, first.length), scaling);
    }

    private void step(Engine engine, NDManager parent, float[] weights, Adam adam, int step) {
        float[] gradient = new float[weights.length];
        float value;
        synchronized (TorchEngine.COLLECTING) {
            value = slope(engine, parent, weights, draw(step), gradient);
        }
        float factor = Adam.clipFactor(gradient, config.clipNorm());
        if (!Float.isFinite(value) || !Float.isFinite(factor)) {
            throw new InvalidInputException("contrastive loss at step " + step + " was " + value
                    + " but must be finite. Maybe the learning rate (" + config.learningRate() + ") is too large.");
        }
        double rate = config.learningRate() * 0.5 * (1 + StrictMath.cos(Math.PI * (step - 1) / config.steps()));
        adam.step(gradient, factor, step, rate, config.weightDecay());
        listener.onStep(step, config.steps(), value);
    }

    private float slope(Engine engine, NDManager parent, float[] weights, int[] rows, float[] gradient) {
        try (NDManager manager = parent.newSubManager()) {
            List<NDArray> parts = parts(manager, weights);
            parts.forEach(part -> part.setRequiresGradient(true));
            NDArray before = inputs(manager, set.before(), rows);
            NDArray after = inputs(manager, set.after(), rows);
            NDArray choices = choices(manager, rows);
            float value;
            try (GradientCollector collector = engine.newGradientCollector()) {
                int encoderParts = 2 * encoder.layers();
                NDArray code = forward(before, parts.subList(0, encoderParts));
                NDArray next = forward(after, parts.subList(0, encoderParts));
                NDArray expected = forward(code.concat(choices, 1), parts.subList(encoderParts, parts.size()));
                NDArray loss = loss(expected, next, config.batchSize());
                collector.backward(loss);
                value = loss.getFloat();
            }
            int at = 0;
            for (NDArray part : parts) {
                float[] some = part.getGradient().toFloatArray();
                System.arraycopy(some, 0, gradient, at, some.length);
                at += some.length;
            }
            return value;
        }
    }

    /** Cross entropy of finding the own successor among those of the batch. */
    private static NDArray loss(NDArray expected, NDArray next, int n) {
        NDArray scores = expected.matMul(next.transpose())
                .mul(TorchEngine.constant(expected, 2))
                .sub(next.square().sum(new int[] {1}).reshape(1, n))
                .sub(expected.square().sum(new int[] {1}).reshape(n, 1));
        NDArray own = scores.logSoftmax(1).mul(scores.getManager().eye(n));
        return own.sum().div(TorchEngine.constant(own, -n));
    }

    private int[] draw(int step) {
        SplittableRandom random = SeededStreams.stream(config.seed(), step);
        int[] rows = new int[config.batchSize()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(set.rows());
        }
        return rows;
    }

    private NDArray inputs(NDManager manager, float[] all, int[] rows) {
        int width = set.inputSize();
        float[] numbers = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < width; c++) {
                numbers[i * width + c] = (all[rows[i] * width + c] - scaling.mean()[c]) * scaling.scale()[c];
            }
        }
        return manager.create(numbers, new Shape(rows.length, width));
    }

    private NDArray choices(NDManager manager, int[] rows) {
        float[] numbers = new float[rows.length * set.choiceCount()];
        for (int i = 0; i < rows.length; i++) {
            numbers[i * set.choiceCount() + set.choices()[rows[i]]] = 1;
        }
        return manager.create(numbers, new Shape(rows.length, set.choiceCount()));
    }

    private List<NDArray> parts(NDManager manager, float[] weights) {
        List<NDArray> parts = new ArrayList<>();
        int at = 0;
        for (MlpShape shape : List.of(encoder, predictor)) {
            for (int l = 0; l < shape.layers(); l++) {
                int in = shape.inputsOf(l);
                int out = shape.outputsOf(l);
                parts.add(manager.create(Arrays.copyOfRange(weights, at, at + in * out), new Shape(out, in)));
                at += in * out;
                parts.add(manager.create(Arrays.copyOfRange(weights, at, at + out)));
                at += out;
            }
        }
        return parts;
    }

    private static NDArray forward(NDArray inputs, List<NDArray> parts) {
        NDArray x = inputs;
        for (int i = 0; i < parts.size(); i += 2) {
            x = i == 0 ? x : x.getNDArrayInternal().relu();
            x = x.matMul(parts.get(i).transpose()).add(parts.get(i + 1));
        }
        return x;
    }
}
