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
        EpisodeSplit split =
                EpisodeSplit.of(transitions, config.heldOut(), config.training().seed());
        List<NetworkDynamics> members = new ArrayList<>();
        for (int member = 0; member < config.members(); member++) {
            members.add(family.model(network(family, split.training(), config, member, listener, checkpoints)));
        }
        DynamicsEnsemble model = new DynamicsEnsemble(members, Optional.empty());
        return new Result(
                model,
                new DynamicsReport(
                        split.training().size(),
                        DynamicsEvaluation.of(model, split.training()),
                        DynamicsEvaluation.of(model, split.heldOut())));
    }

    private static Mlp network(
            DynamicsFamily family,
            Transitions training,
            DynamicsConfig config,
            int member,
            TrainingListener listener,
            Optional<Checkpoints> checkpoints) {
        TrainingConfig how = config.trainingOf(member);
        Transitions drawn = config.members() == 1 ? training : Bootstrap.sample(training, ~how.seed());
        TrainingSet examples = family.examples(drawn, how.seed());
        MlpShape shape = family.shape(config.hidden());
        int before = member * how.steps();
        int all = config.members() * how.steps();
        TrainingListener counted = (step, steps, loss) -> listener.onStep(before + step, all, loss);
        return checkpoints
                .map(keep -> MlpTrainer.train(shape, examples, how, counted, keep.of(member), keep.everySteps()))
                .orElseGet(() -> MlpTrainer.train(shape, examples, how, counted));
    }
}
