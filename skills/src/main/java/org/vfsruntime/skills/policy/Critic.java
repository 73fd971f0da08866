package org.vfsruntime.skills.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * Q(o, θ) = P(success | observation, parameters): a network on {@code [observation d, parameters p, view q]}, the
 * parameters scaled to [-1, 1]; the view tells what is where they lead. Immutable, safe for use by several threads.
 */
public final class Critic {
    private final Mlp mlp;
    private final int observationSize;
    private final ParameterBox box;
    private final ParameterView view;
    private final float[] mean;
    private final float[] scale;
    private final List<float[]> weights;
    private final List<float[]> biases;

    /**
     * A critic without a view.
     *
     * @param mlp inputs d + p, one sigmoid output, at least one hidden layer
     * @param observationSize d ≥ 1
     * @param spec [p] parameters of the primitive
     */
    public Critic(Mlp mlp, int observationSize, ParameterSpec spec) {
        this(mlp, observationSize, spec, ParameterView.NONE);
    }

    /**
     * @param mlp inputs d + p + q, one sigmoid output, at least one hidden layer
     * @param observationSize d ≥ 1
     * @param spec [p] parameters of the primitive
     * @param view of size q
     */
    public Critic(Mlp mlp, int observationSize, ParameterSpec spec, ParameterView view) {
        MlpShape shape = mlp.shape();
        int parameterCount = spec.size();
        new Faults()
                .require(observationSize >= 1, "observation size", observationSize, "be ≥ 1")
                .require(
                        shape.inputs() == observationSize + parameterCount + view.size(),
                        "inputs of the critic",
                        shape.inputs(),
                        "be " + observationSize + " (observation) + " + parameterCount + " (parameters)"
                                + (view.size() == 0 ? "" : " + " + view.size() + " (view of the parameters)"))
                .require(shape.outputs() == 1, "outputs of the critic", shape.outputs(), "be 1")
                .require(
                        shape.output() == OutputActivation.SIGMOID,
                        "output activation of the critic",
                        shape.output(),
                        "be SIGMOID")
                .throwIfAny();
        this.mlp = mlp;
        this.observationSize = observationSize;
        this.box = new ParameterBox(spec);
        this.view = view;
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
        return box.size();
    }

    /** @return d */
    public int observationSize() {
        return observationSize;
    }

    /** @return what it is told about the place that parameters lead to */
    public ParameterView view() {
        return view;
    }

    /**
     * What a network is given, to learn from or to judge by.
     *
     * @param scene the view from an observation
     * @param scaledParameters holds [p] numbers in [-1, 1]
     * @param from index of the first one
     * @param target receives p + q numbers
     * @param offset of the first one
     */
    static void describe(
            ParameterBox box,
            ParameterView.Scene scene,
            float[] scaledParameters,
            int from,
            float[] target,
            int offset) {
        float[] scaled = Arrays.copyOfRange(scaledParameters, from, from + box.size());
        System.arraycopy(scaled, 0, target, offset, scaled.length);
        scene.write(box.unscaled(scaled), target, offset + scaled.length);
    }

    /**
     * @param observation [d]
     * @param scaledParameters [p] in [-1, 1]
     * @return [d + p + q] inputs of a network
     */
    public static float[] inputs(ParameterBox box, ParameterView view, float[] observation, float[] scaledParameters) {
        float[] inputs = Arrays.copyOf(observation, observation.length + box.size() + view.size());
        describe(box, view.of(observation), scaledParameters, 0, inputs, observation.length);
        return inputs;
    }

    /**
     * Freezes the observation: its part of the first layer is summed once, into the bias, so that each
     * candidate costs the parameters' part only.
     *
     * @param observation [d]
     * @return gives scaled parameters the logit of Q; p must be ≥ 1
     */
    Objective logitsGiven(float[] observation) {
        Mlp logits = frozen(observation);
        if (view.size() == 0) {
            return logits::forward;
        }
        ParameterView.Scene scene = view.of(observation);
        int p = box.size();
        int width = p + view.size();
        return (candidates, n, scores) -> {
            float[] described = new float[n * width];
            for (int candidate = 0; candidate < n; candidate++) {
                describe(box, scene, candidates, candidate * p, described, candidate * width);
            }
            logits.forward(described, n, scores);
        };
    }

    /** @return network on [p + q] */
    private Mlp frozen(float[] observation) {
        int parameters = mean.length - observationSize;
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
        float[] output = new float[1];
        mlp.forward(inputs(box, view, observation, scaledParameters), 1, output);
        return output[0];
    }

    private float[] tail(float[] values) {
        return Arrays.copyOfRange(values, observationSize, values.length);
    }
}
