package org.vfsruntime.planner.dynamics;

import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * f(Z, o) as a perceptron with the 2k inputs [Z, one-hot o] and k sigmoid outputs.
 *
 * <p>A one-hot input only picks a column of the first layer's weights, so that column, with bias and input
 * scaling folded in, is where the first layer's sums start instead of being multiplied out.
 */
public final class MlpDynamicsModel implements NetworkDynamics {
    private final int k;
    private final Mlp network;
    private final BatchNetwork batches;

    /**
     * Runs on the fastest kernel of this process.
     *
     * @param network 2k inputs, at least one hidden layer, k sigmoid outputs
     * @throws org.vfsruntime.core.InvalidInputException when it has other sizes
     */
    public MlpDynamicsModel(Mlp network) {
        this(network, Kernels.preferred());
    }

    /**
     * @param network 2k inputs, at least one hidden layer, k sigmoid outputs
     * @param kernel runs it; decides the last bits of a prediction
     * @throws org.vfsruntime.core.InvalidInputException when it has other sizes
     */
    public MlpDynamicsModel(Mlp network, NetworkKernel kernel) {
        MlpShape shape = network.shape();
        new Faults()
                .require(
                        shape.inputs() == 2 * shape.outputs(),
                        "inputs of the dynamics network",
                        shape.inputs(),
                        "be twice its outputs (" + shape.outputs() + ")")
                .require(!shape.hidden().isEmpty(), "hidden layers of the dynamics network", 0, "be ≥ 1")
                .require(
                        shape.output() == OutputActivation.SIGMOID,
                        "output activation of the dynamics network",
                        shape.output(),
                        "be SIGMOID")
                .throwIfAny();
        this.network = network;
        this.k = shape.outputs();
        this.batches = kernel.prepare(FoldedNetwork.of(network, k));
    }

    @Override
    public int size() {
        return k;
    }

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        batches.forward(embeddings, skills, count, next);
    }

    @Override
    public Mlp network() {
        return network;
    }
}
