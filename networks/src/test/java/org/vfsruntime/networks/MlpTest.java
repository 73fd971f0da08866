package org.vfsruntime.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class MlpTest {
    private static Mlp tiny(OutputActivation output) {
        return Mlp.of(
                new MlpShape(2, List.of(2), 1, output),
                new float[] {1, 2},
                new float[] {2, 0.5f},
                List.of(new float[] {1, 2, -3, 1}, new float[] {0.5f, 4}),
                List.of(new float[] {0.25f, 1}, new float[] {-1}));
    }

    private static Mlp random(MlpShape shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            weights.add(numbers(random, shape.inputsOf(l) * shape.outputsOf(l)));
            biases.add(numbers(random, shape.outputsOf(l)));
        }
        return Mlp.of(shape, numbers(random, shape.inputs()), numbers(random, shape.inputs()), weights, biases);
    }

    private static float[] numbers(SplittableRandom random, int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    @Test
    void forwardEqualsTheSumDoneByHand() {
        float[] y = new float[2];
        // x' = (2, 0.5) → hidden (3.25, -4.5) → ReLU (3.25, 0) → 0.5·3.25 - 1; x' = (0, 2) → (4.25, 3) → 13.125.
        tiny(OutputActivation.LINEAR).forward(new float[] {2, 3, 1, 6}, 2, y);
        assertThat(y).containsExactly(0.625f, 13.125f);
        tiny(OutputActivation.SIGMOID).forward(new float[] {2, 3, 1, 6}, 2, y);
        assertThat(y[0]).isCloseTo((float) (1 / (1 + Math.exp(-0.625))), within(1e-6f));
        assertThat(y[1]).isCloseTo((float) (1 / (1 + Math.exp(-13.125))), within(1e-6f));
    }

    @Test
    void aRowsBitsDoNotDependOnItsBatch() {
        Mlp mlp = random(new MlpShape(7, List.of(33, 18), 3, OutputActivation.SIGMOID), 5);
        int rows = 41;
        float[] x = numbers(new SplittableRandom(6), 7 * rows);
        float[] together = new float[3 * rows];
        mlp.forward(x, rows, together);
        for (int r = 0; r < rows; r++) {
            float[] alone = new float[3];
            mlp.forward(Arrays.copyOfRange(x, 7 * r, 7 * r + 7), 1, alone);
            assertThat(alone).containsExactly(Arrays.copyOfRange(together, 3 * r, 3 * r + 3));
        }
    }

    @Test
    void aNetworkWithoutHiddenLayersIsALine() {
        Mlp mlp = Mlp.of(
                new MlpShape(1, List.of(), 2, OutputActivation.LINEAR),
                new float[] {0},
                new float[] {1},
                List.of(new float[] {2, -3}),
                List.of(new float[] {1, 0}));
        float[] y = new float[2];
        mlp.forward(new float[] {10}, 1, y);
        assertThat(y).containsExactly(21, -30);
    }

    @Test
    void theSigmoidStaysInRangeForAnySum() {
        assertThat(OutputActivation.sigmoid(-1e30f)).isEqualTo(0f);
        assertThat(OutputActivation.sigmoid(1e30f)).isEqualTo(1f);
        assertThat(OutputActivation.sigmoid(Float.NEGATIVE_INFINITY)).isEqualTo(0f);
        assertThat(OutputActivation.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1f);
        assertThat(OutputActivation.sigmoid(0)).isEqualTo(0.5f);
        assertThat(OutputActivation.sigmoid(-80)).isGreaterThan(0f).isLessThan(1e-34f);
    }

    @Test
    void aNanInARowReachesThatRowsOutputsAndNoOther() {
        float[] y = new float[2];
        tiny(OutputActivation.SIGMOID).forward(new float[] {Float.NaN, 3, 1, 6}, 2, y);
        assertThat(y[0]).isNaN();
        assertThat(y[1]).isFinite();
    }

    @Test
    void leavesTheRestOfTheOutputsAlone() {
        float[] y = {7, 7, 7};
        tiny(OutputActivation.LINEAR).forward(new float[] {2, 3}, 1, y);
        assertThat(y).containsExactly(0.625f, 7, 7);
        tiny(OutputActivation.LINEAR).forward(new float[0], 0, y);
        assertThat(y).containsExactly(0.625f, 7, 7);
    }

    @Test
    void givesBackTheNumbersItWasMadeOfAsCopies() {
        Mlp mlp = tiny(OutputActivation.LINEAR);
        assertThat(mlp.layers()).isEqualTo(2);
        assertThat(mlp.weights(0)).containsExactly(1, 2, -3, 1);
        assertThat(mlp.bias(0)).containsExactly(0.25f, 1);
        Arrays.fill(mlp.weights(0), 9);
        Arrays.fill(mlp.bias(0), 9);
        Arrays.fill(mlp.inputMean(), 9);
        Arrays.fill(mlp.inputScale(), 9);
        assertThat(mlp.weights(0)).containsExactly(1, 2, -3, 1);
        assertThat(mlp.bias(0)).containsExactly(0.25f, 1);
        assertThat(mlp.inputMean()).containsExactly(1, 2);
        assertThat(mlp.inputScale()).containsExactly(2, 0.5f);
    }

    @Test
    void refusesShortArraysNamingBoth() {
        assertThatThrownBy(() -> tiny(OutputActivation.LINEAR).forward(new float[3], 2, new float[1]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("inputs size was 3", "outputs size was 1");
        assertThatThrownBy(() -> tiny(OutputActivation.LINEAR).forward(new float[3], -1, new float[1]))
                .hasMessageContaining("count was -1");
    }

    @Test
    void refusesWrongSizesAndNumbersThatAreNotFiniteAllAtOnce() {
        assertThatThrownBy(() -> Mlp.of(
                        new MlpShape(2, List.of(), 1, OutputActivation.LINEAR),
                        new float[] {1},
                        new float[] {1, Float.NaN},
                        List.of(new float[] {1, Float.POSITIVE_INFINITY}),
                        List.of(new float[2])))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("input mean size was 1 but must be 2; input scale[1] was NaN but must be finite; "
                        + "weights of layer 0[1] was Infinity but must be finite; "
                        + "bias of layer 0 size was 2 but must be 1");
    }

    @Test
    void refusesAnotherNumberOfLayers() {
        assertThatThrownBy(() -> Mlp.of(
                        new MlpShape(1, List.of(3), 1, OutputActivation.LINEAR),
                        new float[1],
                        new float[1],
                        List.of(new float[1]),
                        List.of()))
                .hasMessage("weight arrays was 1 but must be 2; bias arrays was 0 but must be 2");
    }

    @Test
    void aShapeNamesEverySizeThatIsOutOfRange() {
        assertThatThrownBy(() -> new MlpShape(0, List.of(5, -1), 99_999, OutputActivation.LINEAR))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("inputs was 0", "outputs was 99999", "hidden[1] was -1");
    }
}
