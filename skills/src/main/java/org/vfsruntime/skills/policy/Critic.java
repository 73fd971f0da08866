package org.vfsruntime.skills.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * Q(o, θ) = P(success | observation, parameters): a network on {@code [observation d, parameters p]} with
 * the parameters scaled to [-1, 1]. Immutable, safe for use by several threads.
 */
public final class Critic {
    private final Mlp mlp;
    private final int observationSize;
    private final float[] mean;
    private final float[] scale;
    private final List<float[]> weights;
    private final List<float[]> biases;

    /**
     * @param mlp inputs d + p, one sigmoid output, at least one hidden layer
     * @param observationSize d ≥ 1
     * @param parameterCount p ≥ 0
     */
    public Critic(Mlp mlp, int observationSize, int parameterCount) {
        MlpShape shape = mlp.shape();
        new Faults()
                .require(observationSize >= 1, "observation size", observationSize, "be ≥ 1")
                .require(
                        shape.inputs() == observationSize + parameterCount,
                        "inputs of the critic",
                        shape.inputs(),
                        "be " + observationSize + " (observation) + " + parameterCount + " (parameters)")
                .require(shape.outputs() == 1, "outputs of the critic", shape.outputs(), "be 1")
                .require(
                        shape.output() == OutputActivation.SIGMOID,
                        "output activation of the critic",
                        shape.output(),
                        "be SIGMOID")
                .throwIfAny();
        this.mlp = mlp;
        this.observationSize = observationSize;
        this.mean = mlp.inputMean();
        this.scale = mlp.inputScale();
        this.weights = new ArrayList<>();
        this.biases = new ArrayList<>();
        for (int layer = 0; layer < mlp.layers(); layer++) {
            weights.add(mlp.weights(layer));
            biases.add(mlp.bias(layer));
        }
    }

    /** @return the network */
    public Mlp mlp() {
        return mlp;
    }

    /** @return p */
    public int parameterCount() {
        return mean.length - observationSize;
    }

    /**
     * Freezes the observation: its part of the first layer is summed once, into the bias, so that each
     * candidate costs the parameters' part only.
     *
     * @param observation [d]
     * @return network on [p] scaled parameters whose output is the logit of Q; p must be ≥ 1
     */
    Mlp logitsGiven(float[] observation) {
        int parameters = parameterCount();
        int width = biases.get(0).length;
        float[] all = weights.get(0);
        float[] some = new float[width * parameters];
        float[] bias = new float[width];
        for (int out = 0; out < width; out++) {
            int row = out * mean.length;
            float sum = biases.get(0)[out];
            for (int in = 0; in < observationSize; in++) {
                sum += all[row + in] * ((observation[in] - mean[in]) * scale[in]);
            }
            bias[out] = sum;
            System.arraycopy(all, row + observationSize, some, out * parameters, parameters);
        }
        MlpShape shape = new MlpShape(parameters, mlp.shape().hidden(), 1, OutputActivation.LINEAR);
        List<float[]> frozenWeights = new ArrayList<>(weights);
        List<float[]> frozenBiases = new ArrayList<>(biases);
        frozenWeights.set(0, some);
        frozenBiases.set(0, bias);
        return Mlp.of(shape, tail(mean), tail(scale), frozenWeights, frozenBiases);
    }

    /**
     * @param observation [d]
     * @param scaledParameters [p] in [-1, 1]
     * @return Q in [0, 1]
     */
    public float successProbability(float[] observation, float[] scaledParameters) {
        float[] inputs = new float[mean.length];
        System.arraycopy(observation, 0, inputs, 0, observationSize);
        System.arraycopy(scaledParameters, 0, inputs, observationSize, parameterCount());
        float[] output = new float[1];
        mlp.forward(inputs, 1, output);
        return output[0];
    }

    private float[] tail(float[] values) {
        return Arrays.copyOfRange(values, observationSize, values.length);
    }
}
