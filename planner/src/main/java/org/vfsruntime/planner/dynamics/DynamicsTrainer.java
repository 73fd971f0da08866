package org.vfsruntime.planner.dynamics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.networks.training.TrainingSet;

/** Learns f(Z, o) → Z' by supervised learning: cross-entropy towards the observed values after the skill. */
public final class DynamicsTrainer {
    private DynamicsTrainer() {}

    /**
     * A model and what it is worth.
     *
     * @param model that was learned, not calibrated yet
     * @param report its errors
     */
    public record Result(DynamicsEnsemble model, DynamicsReport report) {}

    /**
     * Where to keep what is done.
     *
     * @param file the name that the members' files begin with; the caller deletes them once the model is saved
     * @param everySteps steps between two writes, ≥ 1
     */
    public record Checkpoints(Path file, int everySteps) {
        /**
         * @param member from 0
         * @return the file of that member
         */
        public Path of(int member) {
            return file.resolveSibling(file.getFileName() + "-" + member);
        }
    }

    /**
     * @param family what a network's inputs and outputs stand for
     * @param transitions of at least two episodes
     * @param config how to learn
     * @param listener called after each step, counted over all members; may throw a
     *     {@link java.util.concurrent.CancellationException}
     * @param checkpoints where the training goes on when it was stopped; empty to keep nothing
     * @return the model and its errors, the same as without interruption
     * @throws org.vfsruntime.core.InvalidInputException when there is nothing to hold out, or training diverges
     */
    public static Result train(
            DynamicsFamily family,
            Transitions transitions,
            DynamicsConfig config,
            TrainingListener listener,
            Optional<Checkpoints> checkpoints) {
        return train(family, List.of(transitions), config, listener, checkpoints)
                .get(0);
    }

    /**
     * Learns networks that serve embeddings of several sizes, where the family can.
     *
     * @param family what a network's inputs and outputs stand for
     * @param groups transitions of different sizes, at least one group, each of at least two episodes
     * @param config how to learn
     * @param listener called after each step, counted over all members
     * @param checkpoints where the training goes on when it was stopped; empty to keep nothing
     * @return for each group the same networks as a model of its size, and their errors there
     * @throws org.vfsruntime.core.InvalidInputException when there is nothing to hold out, or training diverges
     */
    public static List<Result> train(
            DynamicsFamily family,
            List<Transitions> groups,
            DynamicsConfig config,
            TrainingListener listener,
            Optional<Checkpoints> checkpoints) {
        List<EpisodeSplit> splits = groups.stream()
                .map(group -> EpisodeSplit.of(
                        group, config.heldOut(), config.training().seed()))
                .toList();
        List<Mlp> networks = new ArrayList<>();
        for (int member = 0; member < config.members(); member++) {
            TrainingSet examples = examples(family, splits, config, member);
            networks.add(network(family.shape(config.hidden()), examples, config, member, listener, checkpoints));
        }
        return splits.stream().map(split -> result(family, networks, split)).toList();
    }

    private static TrainingSet examples(
            DynamicsFamily family, List<EpisodeSplit> splits, DynamicsConfig config, int member) {
        long seed = config.seedOf(member);
        List<TrainingSet> parts = splits.stream()
                .map(EpisodeSplit::training)
                .map(training -> config.members() == 1 ? training : Bootstrap.sample(training, ~seed))
                .map(drawn -> family.examples(drawn, seed))
                .toList();
        return parts.size() == 1 ? parts.get(0) : concatenated(parts);
    }

    private static TrainingSet concatenated(List<TrainingSet> parts) {
        int rows = parts.stream().mapToInt(TrainingSet::rows).reduce(0, Math::addExact);
        int in = parts.get(0).inputSize();
        int out = parts.get(0).outputSize();
        float[] inputs = new float[Math.multiplyExact(rows, in)];
        float[] targets = new float[Math.multiplyExact(rows, out)];
        int row = 0;
        for (TrainingSet part : parts) {
            System.arraycopy(part.inputs(), 0, inputs, row * in, part.rows() * in);
            System.arraycopy(part.targets(), 0, targets, row * out, part.rows() * out);
            row += part.rows();
        }
        return new TrainingSet(inputs, targets, rows, in, out);
    }

    private static Mlp network(
            MlpShape shape,
            TrainingSet examples,
            DynamicsConfig config,
            int member,
            TrainingListener listener,
            Optional<Checkpoints> checkpoints) {
        TrainingConfig how = config.trainingOf(member);
        int before = member * how.steps();
        int all = config.members() * how.steps();
        TrainingListener counted = (step, steps, loss) -> listener.onStep(before + step, all, loss);
        return checkpoints
                .map(keep -> MlpTrainer.train(shape, examples, how, counted, keep.of(member), keep.everySteps()))
                .orElseGet(() -> MlpTrainer.train(shape, examples, how, counted));
    }

    private static Result result(DynamicsFamily family, List<Mlp> networks, EpisodeSplit split) {
        int size = split.training().embeddingSize();
        DynamicsEnsemble model = new DynamicsEnsemble(
                networks.stream().map(network -> family.model(network, size)).toList(), Optional.empty());
        return new Result(
                model,
                new DynamicsReport(
                        split.training().size(),
                        DynamicsEvaluation.of(model, split.training()),
                        DynamicsEvaluation.of(model, split.heldOut())));
    }
}
