package org.vfsruntime.cli.representation;

import java.util.List;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.networks.training.TrainingSet;
import org.vfsruntime.planner.dynamics.FoldedNetwork;

/**
 * Dynamics in any space: the same network, data, loss and number of steps for all of them. Predicts how a standardised
 * code changes. Safe for use by several threads.
 */
final class LatentModel {
    private static final List<Integer> HIDDEN = List.of(128, 128);

    private final Representation representation;
    private final Standard standard;
    private final BatchNetwork network;
    private final int skills;

    private LatentModel(Representation representation, Standard standard, BatchNetwork network, int skills) {
        this.representation = representation;
        this.standard = standard;
        this.network = network;
        this.skills = skills;
    }

    static LatentModel train(
            Representation representation, WalkData data, int skills, int steps, long seed, TrainingListener listener) {
        int d = representation.size();
        float[] raw = representation.encoder().encode(data.before());
        Standard standard = Standard.of(raw, d);
        float[] before = standard.apply(raw);
        float[] after = standard.apply(representation.encoder().encode(data.after()));
        float[] inputs = new float[data.size() * (d + skills)];
        float[] targets = new float[data.size() * d];
        for (int row = 0; row < data.size(); row++) {
            System.arraycopy(before, row * d, inputs, row * (d + skills), d);
            inputs[row * (d + skills) + d + data.skills()[row]] = 1;
            for (int c = 0; c < d; c++) {
                targets[row * d + c] = after[row * d + c] - before[row * d + c];
            }
        }
        Mlp trained = MlpTrainer.train(
                new MlpShape(d + skills, HIDDEN, d, OutputActivation.LINEAR),
                new TrainingSet(inputs, targets, data.size(), d + skills, d),
                new TrainingConfig(steps, 256, 1e-3f, 0, 1, Loss.MEAN_SQUARED, seed),
                listener);
        return new LatentModel(
                representation, standard, Kernels.preferred().prepare(FoldedNetwork.of(trained, d)), skills);
    }

    String name() {
        return representation.name();
    }

    int size() {
        return representation.size();
    }

    int skills() {
        return skills;
    }

    /** @return [size] the standardised code */
    float[] encode(Glimpse glimpse) {
        return standard.apply(representation.encoder().encode(List.of(glimpse)));
    }

    /** Predicts [count, size] codes after a skill each. */
    void predict(float[] codes, int[] chosen, int count, float[] next) {
        network.forward(codes, chosen, count, next);
        for (int i = 0; i < count * size(); i++) {
            next[i] += codes[i];
        }
    }
}
