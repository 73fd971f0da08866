package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.KernelNetwork;
import org.vfsruntime.networks.kernel.Kernels;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * f(Z, o) as a perceptron with the 2k inputs [Z, one-hot o] and k sigmoid outputs.
 *
 * <p>A one-hot input only picks a column of the first layer's weights, so that column, with bias and input
 * scaling folded in, is where the first layer's sums start instead of being multiplied out.
 */
public final class MlpDynamicsModel implements DynamicsModel {
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
        this.batches = kernel.prepare(folded(network));
    }

    @Override
    public int size() {
        return k;
    }

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        batches.forward(embeddings, skills, count, next);
    }

    /** @return the network as it was trained */
    public Mlp network() {
        return network;
    }

    /** W·((x − mean)·scale) + b, for x = [Z, one-hot o], is (W·scale)_Z · Z plus a vector for each o. */
    private static KernelNetwork folded(Mlp network) {
        int k = network.shape().outputs();
        int width = network.shape().hidden().get(0);
        float[] weights = network.weights(0);
        float[] bias = network.bias(0);
        float[] mean = network.inputMean();
        float[] scale = network.inputScale();
        int inputs = 2 * k;
        float[] embeddingWeights = new float[width * k]; // [width,k]
        float[][] skillSums = new float[k][width];
        for (int j = 0; j < width; j++) {
            double constant = bias[j];
            for (int i = 0; i < inputs; i++) {
                constant -= (double) weights[j * inputs + i] * mean[i] * scale[i];
            }
            for (int i = 0; i < k; i++) {
                int skill = k + i;
                embeddingWeights[j * k + i] = weights[j * inputs + i] * scale[i];
                skillSums[i][j] = (float) (constant + (double) weights[j * inputs + skill] * scale[skill]);
            }
        }
        List<float[]> layers = new ArrayList<>(List.of(embeddingWeights));
        List<float[]> biases = new ArrayList<>();
        for (int layer = 1; layer < network.layers(); layer++) {
            layers.add(network.weights(layer));
            biases.add(network.bias(layer));
        }
        return new KernelNetwork(k, skillSums, layers, biases, network.shape().output());
    }
}
