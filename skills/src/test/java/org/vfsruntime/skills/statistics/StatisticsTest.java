package org.vfsruntime.skills.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void refusesNaNAndSizesThatDiffer() {
        assertThatThrownBy(() -> Auroc.of(new double[] {Double.NaN}, new boolean[] {true}))
                .hasMessage("score was NaN but must be a number");
        assertThatThrownBy(() -> Auroc.of(new double[2], new boolean[3])).hasMessageContaining("must be 3");
        assertThatThrownBy(() -> BrierScore.of(new double[] {Double.NaN}, new double[1]))
                .hasMessageContaining("prediction 0 was NaN");
        assertThatThrownBy(() -> BrierScore.of(new double[0], new double[0])).hasMessageContaining("≥ 1");
        assertThatThrownBy(() -> ExpectedCalibrationError.of(new double[] {2}, new double[] {-1}, 10))
                .hasMessageContaining("prediction 0 was 2.0")
                .hasMessageContaining("outcome 0 was -1.0");
        assertThatThrownBy(() -> ExpectedCalibrationError.of(new double[1], new double[1], 0))
                .hasMessageContaining("bins");
    }

    @Test
    void aurocIsUndefinedWithOneClass() {
        assertThat(Auroc.of(new double[] {0.1, 0.2}, new boolean[] {true, true}))
                .isEmpty();
        assertThat(Auroc.of(new double[0], new boolean[0])).isEmpty();
    }

    @Test
    void aurocCountsOrderedPairs() {
        double[] scores = {0.1, 0.4, 0.35, 0.8};
        assertThat(Auroc.of(scores, new boolean[] {false, false, true, true})).hasValue(0.75);
        assertThat(Auroc.of(scores, new boolean[] {true, false, true, false})).hasValue(0.0);
    }

    @Test
    void aurocCountsTiesHalf() {
        assertThat(Auroc.of(new double[] {0.5, 0.5, 0.5}, new boolean[] {true, false, true}))
                .hasValue(0.5);
        // pairs: (0.5, 0.5) half, (0.5, 0.2) one, (0.9, ·) two of two: 3.5 of 4
        assertThat(Auroc.of(new double[] {0.5, 0.9, 0.5, 0.2}, new boolean[] {true, true, false, false}))
                .hasValue(3.5 / 4);
    }

    @Test
    void brierIsTheMeanSquare() {
        assertThat(BrierScore.of(new double[] {0.9, 0.2, 0.5}, new double[] {1, 0, 0.5}))
                .isCloseTo((0.01 + 0.04) / 3, within(1e-12));
    }

    @Test
    void calibrationErrorWeighsTheGapOfEachBin() {
        // bin 0: predicted 0.05, observed 0.5, two of four; bin 9: predicted 0.95 and 1, observed 1.
        double[] predicted = {0.05, 0.05, 0.95, 1};
        double[] observed = {1, 0, 1, 1};
        assertThat(ExpectedCalibrationError.of(predicted, observed, 10))
                .isCloseTo(0.5 * 0.45 + 0.5 * 0.025, within(1e-12));
        assertThat(ExpectedCalibrationError.of(predicted, predicted, 10)).isZero();
    }
}
