package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

/** Three members with two numbers each, and two numbers of none, in mixed order. */
class SetGradientTest {
    private static final int N = UnitRoles.NONE;
    private static final UnitRoles INPUTS =
            new UnitRoles(new int[] {0, 0, 0, 1, 2, 2, 2, 3}, new int[] {0, 1, 2, N, 0, 1, 2, N});
    private static final UnitRoles OUTPUTS = new UnitRoles(new int[] {5, 6, 6, 6}, new int[] {N, 0, 1, 2});
    private static final SetShape SET = SetShape.of(3, INPUTS, 2, 5, 4, OUTPUTS);
    private static final SetShape PLAIN = SetShape.plain(8, List.of(6, 5), 4);
    private static final int ROWS = 7;

    private static SetShape shape(boolean isSet) {
        return isSet ? SET : PLAIN;
    }

    private static float[] weights(SetShape shape) {
        float[] weights = new SetWeights(shape).initial(3, -1);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) random.nextDouble(-0.3, 0.3); // so that no bias is 0
        }
        return weights;
    }

    private static float[] rows() {
        SplittableRandom random = new SplittableRandom(5);
        float[] rows = new float[ROWS * 8];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextDouble(-2, 2);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCommonPerceptronGivesTheSame(boolean isSet) {
        SetShape shape = shape(isSet);
        SetWeights layout = new SetWeights(shape);
        float[] dense = new float[ROWS * 4];
        layout.toMlp(weights(shape)).forward(rows(), ROWS, dense);
        assertThat(new SetGradient(layout).outputs(weights(shape), rows(), ROWS))
                .containsExactly(dense, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void slopesAreWhatSmallChangesOfWeightsDo(boolean isSet) {
        SetShape shape = shape(isSet);
        float[] weights = weights(shape);
        SetGradient gradient = new SetGradient(new SetWeights(shape));
        int[] choices = {0, 1, 2, 3, 3, 2, 0};
        float[] targets = {0, 1, 0.5f, 0.9f, 0, 1, 0.2f};
        float[] slope = gradient.slope(weights, rows(), choices, targets, ROWS).gradient();
        for (int i = 0; i < weights.length; i++) {
            float kept = weights[i];
            weights[i] = kept + 0.001f;
            double above =
                    gradient.slope(weights, rows(), choices, targets, ROWS).loss();
            weights[i] = kept - 0.001f;
            double below =
                    gradient.slope(weights, rows(), choices, targets, ROWS).loss();
            weights[i] = kept;
            assertThat((double) slope[i]).as("weight " + i).isCloseTo((above - below) / 0.002, within(3e-3));
        }
    }

    @Test
    void exchangingMembersOfTheInputExchangesThemInTheOutput() {
        float[] row = {1, 2, 3, 4, 5, 6, 7, 8};
        float[] exchanged = {2, 1, 3, 4, 6, 5, 7, 8};
        SetGradient gradient = new SetGradient(new SetWeights(SET));
        float[] outputs = gradient.outputs(weights(SET), row, 1);
        float[] others = gradient.outputs(weights(SET), exchanged, 1);
        assertThat(others).containsExactly(new float[] {outputs[0], outputs[2], outputs[1], outputs[3]}, within(1e-6f));
        assertThat(outputs[1]).isNotEqualTo(outputs[2]);
    }

    @Test
    void aSetWhoseMembersHaveDifferentNumbersIsRefused() {
        UnitRoles uneven = new UnitRoles(new int[] {0, 0, 1}, new int[] {0, 1, 0});
        assertThatThrownBy(() -> SetShape.of(2, uneven, 1, 2, 2, uneven)).isInstanceOf(InvalidInputException.class);
    }
}
