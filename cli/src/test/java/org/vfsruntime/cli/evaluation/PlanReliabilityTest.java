package org.vfsruntime.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vfsruntime.planner.calibration.PlanFeatures;

class PlanReliabilityTest {
    private static final PlanFeatures FEATURES = new PlanFeatures(0, 1, 2, 0);

    @Test
    void countsWhatWasPredictedAgainstWhatHappened() {
        List<PlanOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            outcomes.add(new PlanOutcome(FEATURES, OptionalDouble.of(0.95), false, i < 9));
        }
        outcomes.add(new PlanOutcome(FEATURES, OptionalDouble.of(0.25), true, false));
        outcomes.add(new PlanOutcome(FEATURES, OptionalDouble.empty(), false, true));
        PlanReliability reliability = PlanReliability.of(outcomes).orElseThrow();
        assertThat(reliability.plans()).isEqualTo(11);
        assertThat(reliability.succeeded()).isEqualTo(9);
        assertThat(reliability.brier()).isCloseTo((9 * 0.05 * 0.05 + 0.95 * 0.95 + 0.25 * 0.25) / 11, within(1e-12));
        assertThat(reliability.baseRateBrier()).isCloseTo(9.0 / 11 * 2 / 11, within(1e-12));
        assertThat(reliability.calibrationError()).isCloseTo((0.5 + 0.25) / 11, within(1e-12));
        assertThat(reliability.leftData()).isEqualTo(1);
        assertThat(reliability.leftDataSucceeded()).isZero();
        assertThat(reliability.bins()).hasSize(2);
        assertThat(reliability.bins().get(1).plans()).isEqualTo(10);
        assertThat(reliability.bins().get(1).succeeded()).isEqualTo(9);
    }

    @Test
    void certaintyFallsIntoTheLastBin() {
        PlanOutcome certain = new PlanOutcome(FEATURES, OptionalDouble.of(1), false, true);
        PlanReliability reliability = PlanReliability.of(List.of(certain)).orElseThrow();
        assertThat(reliability.bins()).hasSize(1);
        assertThat(reliability.bins().get(0).to()).isEqualTo(1.0);
    }

    @Test
    void withoutPredictionsThereIsNothingToTrust() {
        assertThat(PlanReliability.of(List.of(new PlanOutcome(FEATURES, OptionalDouble.empty(), false, true))))
                .isEmpty();
    }
}
