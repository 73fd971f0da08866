package org.vfsruntime.planner.dynamics;

import java.nio.file.Path;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.networks.training.TrainingSet;

/** Learns f(Z, o) → Z' by supervised learning: cross-entropy towards the observed values after the skill. */
public final class DynamicsTrainer {
    private DynamicsTrainer() {}

    /**
     * A model and what it is worth.
     *
     * @param model that was learned
     * @param report its errors
     */
    public record Result(MlpDynamicsModel model, DynamicsReport report) {}

    /**
     * @param transitions of at least two episodes
     * @param config how to learn
     * @param listener called after each step; may throw a {@link java.util.concurrent.CancellationException}
     * @return the model and its errors
     * @throws org.vfsruntime.core.InvalidInputException when there is nothing to hold out, or training diverges
     */
    public static Result train(Transitions transitions, DynamicsConfig config, TrainingListener listener) {
        EpisodeSplit split = split(transitions, config);
        return result(
                MlpTrainer.train(shape(transitions, config), examples(split.training()), config.training(), listener),
                split);
    }

    /**
     * Learns with a checkpoint file: goes on where it says when it is there.
     *
     * @param transitions of at least two episodes
     * @param config how to learn
     * @param listener called after each step; may throw a {@link java.util.concurrent.CancellationException}
     * @param checkpoint the file; the caller deletes it once the model is saved
     * @param everySteps steps between two writes, ≥ 1
     * @return the model and its errors, the same as without interruption
     */
    public static Result train(
            Transitions transitions,
            DynamicsConfig config,
            TrainingListener listener,
            Path checkpoint,
            int everySteps) {
        EpisodeSplit split = split(transitions, config);
        MlpShape shape = shape(transitions, config);
        TrainingSet examples = examples(split.training());
        return result(MlpTrainer.train(shape, examples, config.training(), listener, checkpoint, everySteps), split);
    }

    private static EpisodeSplit split(Transitions transitions, DynamicsConfig config) {
        return EpisodeSplit.of(transitions, config.heldOut(), config.training().seed());
    }

    private static MlpShape shape(Transitions transitions, DynamicsConfig config) {
        int k = transitions.embeddingSize();
        return new MlpShape(2 * k, config.hidden(), k, OutputActivation.SIGMOID);
    }

    private static TrainingSet examples(Transitions transitions) {
        int n = transitions.size();
        int k = transitions.embeddingSize();
        float[] inputs = new float[n * 2 * k];
        float[] targets = new float[n * k];
        for (int row = 0; row < n; row++) {
            transitions.copyBefore(row, inputs, row * 2 * k);
            inputs[row * 2 * k + k + transitions.skill(row)] = 1;
            transitions.copyAfter(row, targets, row * k);
        }
        return new TrainingSet(inputs, targets, n, 2 * k, k);
    }

    private static Result result(Mlp network, EpisodeSplit split) {
        MlpDynamicsModel model = new MlpDynamicsModel(network);
        return new Result(
                model,
                new DynamicsReport(
                        split.training().size(),
                        DynamicsEvaluation.of(model, split.training()),
                        DynamicsEvaluation.of(model, split.heldOut())));
    }
}
