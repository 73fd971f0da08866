package org.vfsruntime.planner.dynamics;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.TrainingSet;

/**
 * The network takes the whole embedding and the skill as one-hot, and gives the whole next embedding.
 *
 * @param size k, ≥ 1
 */
public record MlpFamily(int size) implements DynamicsFamily {
    /** @throws org.vfsruntime.core.InvalidInputException when the size is not positive */
    public MlpFamily {
        new Faults().require(size >= 1, "embedding size", size, "be ≥ 1").throwIfAny();
    }

    @Override
    public MlpShape shape(List<Integer> hidden) {
        return new MlpShape(2 * size, hidden, size, OutputActivation.SIGMOID);
    }

    @Override
    public TrainingSet examples(Transitions transitions, long seed) {
        int n = transitions.size();
        int k = size;
        float[] inputs = new float[n * 2 * k];
        float[] targets = new float[n * k];
        for (int row = 0; row < n; row++) {
            transitions.copyBefore(row, inputs, row * 2 * k);
            inputs[row * 2 * k + k + transitions.skill(row)] = 1;
            transitions.copyAfter(row, targets, row * k);
        }
        return new TrainingSet(inputs, targets, n, 2 * k, k);
    }

    @Override
    public NetworkDynamics model(Mlp network, int embeddingSize) {
        new Faults()
                .require(embeddingSize == size, "embedding size", embeddingSize, "be " + size)
                .throwIfAny();
        return new MlpDynamicsModel(network);
    }
}
