package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * f(Z, o) as a perceptron with the 2k inputs [Z, one-hot o] and k sigmoid outputs.
 *
 * <p>A one-hot input only picks a column of the first layer's weights, so that column, with bias and input
 * scaling folded in, is copied as the start of the first layer's sums instead of being multiplied out. What
 * follows the first layer is an {@link Mlp} of its own.
 */
public final class MlpDynamicsModel implements NetworkDynamics {
    private final int k;
    private final int width;
    private final Mlp network;
    private final Mlp rest;
    private final float[][] embeddingWeights; // [k][width]
    private final float[][] skillSums; // [k][width]

    /**
     * @param network 2k inputs, at least one hidden layer, k sigmoid outputs
     * @throws org.vfsruntime.core.InvalidInputException when it has other sizes
     */
    public MlpDynamicsModel(Mlp network) {
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
        this.width = shape.hidden().get(0);
        this.rest = withoutFirstLayer(network);
        this.embeddingWeights = new float[k][width];
        this.skillSums = new float[k][width];
        foldFirstLayer();
    }

    @Override
    public int size() {
        return k;
    }

    @Override
    public void predict(float[] embeddings, int[] skills, int count, float[] next) {
        float[] hidden = new float[count * width];
        float[] sums = new float[width];
        for (int row = 0; row < count; row++) {
            System.arraycopy(skillSums[skills[row]], 0, sums, 0, width);
            for (int i = 0; i < k; i++) {
                add(embeddingWeights[i], embeddings[row * k + i], sums);
            }
            for (int j = 0; j < width; j++) {
                // Math.max keeps NaN; a comparison would turn it into 0.
                sums[j] = Math.max(sums[j], 0f);
            }
            System.arraycopy(sums, 0, hidden, row * width, width);
        }
        rest.forward(hidden, count, next);
    }

    @Override
    public Mlp network() {
        return network;
    }

    private static void add(float[] weights, float value, float[] sums) {
        for (int j = 0; j < weights.length; j++) {
            sums[j] += value * weights[j];
        }
    }

    /** W·((x − mean)·scale) + b, for x = [Z, one-hot o], is (W·scale)_Z · Z plus a vector for each o. */
    private void foldFirstLayer() {
        float[] weights = network.weights(0);
        float[] bias = network.bias(0);
        float[] mean = network.inputMean();
        float[] scale = network.inputScale();
        int inputs = 2 * k;
        for (int j = 0; j < width; j++) {
            double constant = bias[j];
            for (int i = 0; i < inputs; i++) {
                constant -= (double) weights[j * inputs + i] * mean[i] * scale[i];
            }
            for (int i = 0; i < k; i++) {
                int skill = k + i;
                embeddingWeights[i][j] = weights[j * inputs + i] * scale[i];
                skillSums[i][j] = (float) (constant + (double) weights[j * inputs + skill] * scale[skill]);
            }
        }
    }

    private static Mlp withoutFirstLayer(Mlp network) {
        MlpShape shape = network.shape();
        int width = shape.hidden().get(0);
        List<Integer> hidden = shape.hidden().subList(1, shape.hidden().size());
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int layer = 1; layer < network.layers(); layer++) {
            weights.add(network.weights(layer));
            biases.add(network.bias(layer));
        }
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        MlpShape rest = new MlpShape(width, hidden, shape.outputs(), shape.output());
        return Mlp.of(rest, new float[width], ones, weights, biases);
    }
}
