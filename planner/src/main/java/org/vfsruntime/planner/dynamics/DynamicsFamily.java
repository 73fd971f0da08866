package org.vfsruntime.planner.dynamics;

import java.util.List;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.training.TrainingSet;

/** A way to read a network as a dynamics model: what its inputs and outputs stand for. */
public interface DynamicsFamily {
    /**
     * @param hidden widths of the hidden layers
     * @return the shape of a network
     */
    MlpShape shape(List<Integer> hidden);

    /**
     * @param transitions to learn from
     * @param seed decides which examples are made where there could be very many
     * @return examples for a network of that shape, with values in [0, 1] as targets
     */
    TrainingSet examples(Transitions transitions, long seed);

    /**
     * @param network of that shape
     * @param size k of the embeddings
     * @return the model
     * @throws org.vfsruntime.core.InvalidInputException when the network does not serve that size
     */
    NetworkDynamics model(Mlp network, int size);
}
