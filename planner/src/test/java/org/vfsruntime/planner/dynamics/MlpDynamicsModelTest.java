package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.dynamics.DynamicsModelContract;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.OutputActivation;

class MlpDynamicsModelTest extends DynamicsModelContract {
    @Override
    protected DynamicsModel model() {
        return new MlpDynamicsModel(RandomNetworks.network(1, 16, List.of(20, 12), 8));
    }

    @Override
    protected List<Embedding> embeddings() {
        return List.of(SymbolicDesk.closed().embedding(), new SymbolicDesk(true, Spot.HAND, Spot.DRAWER).embedding());
    }

    @Test
    void aNetworkOfOtherSizesIsRejectedWithEveryFault() {
        Mlp network = RandomNetworks.network(1, 9, List.of(), 8, OutputActivation.LINEAR);
        assertThatThrownBy(() -> new MlpDynamicsModel(network))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("inputs of the dynamics network was 9 but must be twice its outputs (8);"
                        + " hidden layers of the dynamics network was 0 but must be ≥ 1;"
                        + " output activation of the dynamics network was LINEAR but must be SIGMOID");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void gatheringTheSkillsColumnEqualsMultiplyingTheOneHot(int layers) {
        List<Integer> hidden = List.of(17, 9, 5).subList(0, layers);
        Mlp network = RandomNetworks.network(layers, 16, hidden, 8);
        float[] z = SymbolicDesk.closed().embedding().values();
        for (int skill = 0; skill < 8; skill++) {
            float[] inputs = new float[16];
            System.arraycopy(z, 0, inputs, 0, 8);
            inputs[8 + skill] = 1;
            float[] expected = new float[8];
            network.forward(inputs, 1, expected);
            float[] next = new float[8];
            new MlpDynamicsModel(network).predict(z, new int[] {skill}, 1, next);
            assertThat(next).containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    void nanStaysNan() {
        float[] z = SymbolicDesk.closed().embedding().values();
        z[3] = Float.NaN;
        float[] next = new float[8];
        model().predict(z, new int[] {0}, 1, next);
        assertThat(next).containsOnly(Float.NaN);
    }
}
