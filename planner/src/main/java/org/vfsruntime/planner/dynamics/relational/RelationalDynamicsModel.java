package org.vfsruntime.planner.dynamics.relational;

import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.dynamics.FoldedNetwork;
import org.vfsruntime.planner.dynamics.NetworkDynamics;

/**
 * f(Z, o) for skills that stand for ordered pairs of N objects: the next value of each pair comes from the same network,
 * which sees the pair's {@link PairView}. The network has no weight that belongs to an object or to N, so one network
 * serves every number of objects, also one that it has not learned from.
 */
public final class RelationalDynamicsModel implements NetworkDynamics {
    /** Embeddings whose pairs are predicted together: enough to amortise a call, few enough to stay in the cache. */
    private static final int TOGETHER = 8;

    private final Mlp network;
    private final Pairs pairs;
    private final BatchNetwork batches;

    /**
     * Runs on the fastest kernel of this process.
     *
     * @param network of a shape that {@link RelationalFamily} makes
     * @param pairs of the objects
     * @throws org.vfsruntime.core.InvalidInputException when the network has other sizes
     */
    public RelationalDynamicsModel(Mlp network, Pairs pairs) {
        this(network, pairs, Kernels.preferred());
    }

    /**
     * @param network of a shape that {@link RelationalFamily} makes
     * @param pairs of the objects
     * @param kernel runs it; decides the last bits of a prediction
     * @throws org.vfsruntime.core.InvalidInputException when the network has other sizes
     */
    public RelationalDynamicsModel(Mlp network, Pairs pairs, NetworkKernel kernel) {
        MlpShape shape = network.shape();
        int inputs = PairView.FEATURES + PairView.ROLES;
        new Faults()
                .require(
                        shape.inputs() == inputs,
                        "inputs of the relational dynamics network",
                        shape.inputs(),
                        "be " + inputs)
                .require(shape.outputs() == 1, "outputs of the relational dynamics network", shape.outputs(), "be 1")
                .require(!shape.hidden().isEmpty(), "hidden layers of the relational dynamics network", 0, "be ≥ 1")
                .require(
                        shape.output() == OutputActivation.SIGMOID,
                        "output activation of the relational dynamics network",
                        shape.output(),
                        "be SIGMOID")
                .throwIfAny();
        this.network = network;
        this.pairs = pairs;
        this.batches = kernel.prepare(FoldedNetwork.of(network, PairView.FEATURES));
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public Mlp network() {
        return network;
    }

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        int k = pairs.size();
        int most = Math.min(count, TOGETHER) * k;
        PairView view = new PairView(pairs);
        float[] features = new float[most * PairView.FEATURES];
        int[] roles = new int[most];
        float[] values = new float[most];
        for (int from = 0; from < count; from += TOGETHER) {
            int rows = Math.min(TOGETHER, count - from);
            for (int row = 0; row < rows; row++) {
                view.look(embeddings, (from + row) * k);
                for (int pair = 0; pair < k; pair++) {
                    view.write(pair, skills[from + row], features, (row * k + pair) * PairView.FEATURES);
                    roles[row * k + pair] = view.role(pair, skills[from + row]);
                }
            }
            batches.forward(features, roles, rows * k, values);
            System.arraycopy(values, 0, next, from * k, rows * k);
        }
    }
}
