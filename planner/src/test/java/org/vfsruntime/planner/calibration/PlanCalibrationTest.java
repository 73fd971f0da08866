package org.vfsruntime.planner.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.symbolic.SymbolicDesk;

class PlanCalibrationTest {
    @Test
    void findsTheProbabilitiesThatTheExamplesWereDrawnWith() {
        SuccessModel truth = new SuccessModel(List.of(3.0, -8.0, -0.4, -0.2, -20.0));
        SuccessModel fitted = SuccessFit.of(drawn(truth, 20_000, 1));
        for (PlanExample example : drawn(truth, 50, 2)) {
            assertThat(fitted.probability(example.features()))
                    .isCloseTo(truth.probability(example.features()), within(0.04));
        }
    }

    @Test
    void examplesThatAllWorkedGiveNoCertainty() {
        List<PlanExample> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(new PlanExample(new PlanFeatures(0, 0.6, 1, 0.01), true));
        }
        assertThat(SuccessFit.of(all).probability(all.get(0).features())).isBetween(0.9, 0.9999);
    }

    @Test
    void aPlanIsNeverSurerForFallingShortOrForSkillsThatAreUnlikelyOrUncertain() {
        List<PlanExample> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            // By chance, all that failed were nearest to the goal, the likeliest and the least disputed.
            boolean failed = i % 40 == 0;
            double less = failed ? 0 : 1;
            all.add(new PlanExample(new PlanFeatures(1e-4 * less, 0.5 + 0.1 * less, 3, 1e-3 * less), !failed));
        }
        SuccessModel fitted = SuccessFit.of(all);
        double usual = fitted.probability(new PlanFeatures(1e-4, 0.6, 3, 1e-3));
        assertThat(usual).isCloseTo(0.975, within(0.01));
        assertThat(fitted.probability(new PlanFeatures(0.3, 0.6, 3, 1e-3))).isLessThanOrEqualTo(usual);
        assertThat(fitted.probability(new PlanFeatures(1e-4, 9, 3, 1e-3))).isLessThanOrEqualTo(usual);
        assertThat(fitted.probability(new PlanFeatures(1e-4, 0.6, 3, 0.4))).isLessThanOrEqualTo(usual);
    }

    @Test
    void withoutExamplesThereIsNothingToFit() {
        assertThatThrownBy(() -> PlanCalibration.of(List.of(), List.of(0.1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("plans to calibrate with");
    }

    @Test
    void theLastLimitHoldsForLongerPlansAndNanIsBeyondAnyData() {
        PlanCalibration calibration =
                new PlanCalibration(List.of(0.01, 0.02), new SuccessModel(List.of(0., 0., 0., 0., 0.)), 1);
        assertThat(calibration.isBeyondData(0, 0.01)).isFalse();
        assertThat(calibration.isBeyondData(0, 0.011)).isTrue();
        assertThat(calibration.isBeyondData(7, 0.02)).isFalse();
        assertThat(calibration.isBeyondData(7, 0.03)).isTrue();
        assertThat(calibration.isBeyondData(0, Double.NaN)).isTrue();
    }

    @Test
    void textKeepsEveryBit() {
        PlanCalibration calibration = new PlanCalibration(
                List.of(0.1 / 3, 1.0 / 7), new SuccessModel(List.of(Math.PI, -1e-17, 3e22, 0.1, -0.0)), 123);
        assertThat(CalibrationText.parse(CalibrationText.of(calibration))).isEqualTo(calibration);
    }

    @Test
    void aCalibrationTellsEveryFaultAtOnce() {
        SuccessModel model = new SuccessModel(List.of(0., 0., 0., 0., 0.));
        assertThatThrownBy(() -> new PlanCalibration(List.of(-1.0, Double.NaN), model, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("disagreement was -1.0", "disagreement was NaN", "plans of the calibration");
        assertThatThrownBy(() -> new SuccessModel(List.of(1.0, Double.NaN)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("weights of the success model was 2", "was NaN");
    }

    @Test
    void featuresAreReadOffThePlanAndStayInRange() {
        var now = SymbolicDesk.closed();
        var skill = SymbolicDesk.skill("PickBlue");
        var after = now.after(SymbolicDesk.SKILLS.indexOf(skill));
        var goal = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        Candidate plan = new Candidate(List.of(skill), List.of(after.embedding()), 0);
        PlanFeatures features = PlanFeatures.of(plan, now.embedding(), goal);
        assertThat(features.shortfall()).isZero();
        assertThat(features.effort()).isCloseTo(-Math.log(now.embedding().get(skill)), within(1e-9));
        assertThat(features.skills()).isEqualTo(1);
        assertThat(features.spread()).isZero();
        var impossible = SymbolicDesk.skill("PlaceBlueInDrawer");
        Candidate hopeless = new Candidate(List.of(impossible), List.of(now.embedding()), 0);
        assertThat(PlanFeatures.of(hopeless, now.embedding(), goal).effort()).isBetween(0.0, 20.0);
    }

    private static List<PlanExample> drawn(SuccessModel truth, int n, long seed) {
        Random random = new Random(seed);
        List<PlanExample> examples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            PlanFeatures features = new PlanFeatures(
                    0.3 * random.nextDouble(),
                    4 * random.nextDouble(),
                    1 + random.nextInt(6),
                    0.1 * random.nextDouble());
            examples.add(new PlanExample(features, random.nextDouble() < truth.probability(features)));
        }
        return examples;
    }
}
