package org.vfsruntime.networks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.OutputActivation;

class KernelNetworkTest {
    @Test
    void knowsItsSizes() {
        KernelNetwork network = RandomKernelNetworks.network(1, List.of(3, 20, 7), 5, OutputActivation.LINEAR);
        assertThat(network.inputs()).isEqualTo(3);
        assertThat(network.outputs()).isEqualTo(7);
        assertThat(network.choices()).isEqualTo(5);
        assertThat(network.layers()).isEqualTo(2);
        assertThat(network.widest()).isEqualTo(20);
        assertThat(network.operationsPerRow()).isEqualTo(2 * (3 * 20 + 20 * 7));
    }

    @Test
    void numbersAreCopiedInAndOut() {
        float[] weights = {2};
        float[][] starts = {{1}};
        KernelNetwork network = new KernelNetwork(1, starts, List.of(weights), List.of(), OutputActivation.LINEAR);
        weights[0] = 9;
        starts[0][0] = 9;
        network.weights(0)[0] = 9;
        network.start(0)[0] = 9;
        assertThat(network.weights(0)).containsExactly(2);
        assertThat(network.start(0)).containsExactly(1);
    }

    @Test
    void namesEveryArrayOfAWrongSizeOrWithANumberThatIsNotFinite() {
        assertThatThrownBy(() -> new KernelNetwork(
                        2,
                        new float[][] {{1, 2}, {1}},
                        List.of(new float[3], new float[] {1, Float.NaN}),
                        List.of(new float[] {Float.POSITIVE_INFINITY}),
                        OutputActivation.LINEAR))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("start of choice 1 size was 1 but must be 2; weights of layer 0 size was 3 but must be 4;"
                        + " weights of layer 1[1] was NaN but must be finite;"
                        + " bias of layer 1[0] was Infinity but must be finite");
    }

    @Test
    void refusesANetworkWithoutLayersOrChoices() {
        assertThatThrownBy(() -> new KernelNetwork(0, new float[0][], List.of(), List.of(), OutputActivation.LINEAR))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("inputs was 0", "choices was 0", "layers was 0");
    }
}
