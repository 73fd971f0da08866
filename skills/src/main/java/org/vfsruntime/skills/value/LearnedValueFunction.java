package org.vfsruntime.skills.value;

import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * V(o) ≈ E[γ^T · success] of one skill, as a network from the raw observation to [0, 1], trained by cross
 * entropy on the soft targets {@code y = γ^T · success}: the expectation is what minimises that loss.
 */
public final class LearnedValueFunction implements StoredValueFunction {
    private final Mlp mlp;

    /** @param mlp d inputs, one sigmoid output */
    public LearnedValueFunction(Mlp mlp) {
        MlpShape shape = mlp.shape();
        new Faults()
                .require(shape.outputs() == 1, "outputs of the value function", shape.outputs(), "be 1")
                .require(
                        shape.output() == OutputActivation.SIGMOID,
                        "output activation of the value function",
                        shape.output(),
                        "be SIGMOID")
                .throwIfAny();
        this.mlp = mlp;
    }

    /** @return the network */
    public Mlp mlp() {
        return mlp;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.MLP;
    }

    @Override
    public int observationSize() {
        return mlp.shape().inputs();
    }

    @Override
    public void evaluate(float[] observations, int count, float[] values) {
        mlp.forward(observations, count, values);
    }
}
