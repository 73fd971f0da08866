package org.vfsruntime.skills.value;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionContract;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.skills.policy.Networks;
import org.vfsruntime.skills.toy.ToyPractice;

class LearnedValueFunctionTest extends ValueFunctionContract {
    private final LearnedValueFunction learned = new LearnedValueFunction(Networks.random(5, List.of(16, 16), 3));

    @Override
    protected ValueFunction valueFunction() {
        return learned;
    }

    @Override
    protected List<Observation> observations() {
        return ToyPractice.someObservations();
    }

    @Test
    void refusesANetworkWhoseOutputIsNotOneProbability() {
        MlpShape shape = new MlpShape(1, List.of(), 2, OutputActivation.LINEAR);
        Mlp mlp = Mlp.of(shape, new float[1], new float[1], List.of(new float[2]), List.of(new float[2]));
        assertThatThrownBy(() -> new LearnedValueFunction(mlp))
                .hasMessage("outputs of the value function was 2 but must be 1; output activation of the value function"
                        + " was LINEAR but must be SIGMOID");
    }
}
