package org.vfsruntime.skills.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.skills.calibration.Calibration;
import org.vfsruntime.skills.calibration.SkillCalibration;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.toy.ToyPractice;

/** One real training of the toy world, looked at from several sides. */
class SkillTrainerLearningTest {
    private static final double DISCOUNT = 0.98;

    @TempDir
    static Path folder;

    private static TrainingResult result;
    private static final List<String> messages = new ArrayList<>();

    @BeforeAll
    static void train() {
        TrainingPlan plan = TrainingPlan.builder(7, DISCOUNT)
                .uniformTrials(600)
                .rounds(1, 400)
                .walks(400, 4, 10)
                .critic(List.of(32, 32), 400)
                .value(List.of(32, 32), 600)
                .optimiser(128, 1e-2f, 0.01f)
                .build();
        result = new SkillTrainer(ToyPractice::new, new TrainingScenario("toy", 0.05), plan)
                .train(folder, "test", 2, (stage, done, total, message) -> messages.add(stage + " " + message));
    }

    @Test
    void policiesRiseFromRandomToAtLeast90Percent() {
        for (LearningCurve curve : result.curves().subList(0, 2)) {
            assertThat(curve.points()).hasSize(3);
            assertThat(curve.points().get(0).rate()).as(curve.toString()).isLessThan(0.4);
        }
        List<SkillCalibration> measured = calibrate(3, 2);
        for (SkillCalibration skill : measured) {
            assertThat(skill.policySuccess().orElseThrow()).as(skill.toString()).isGreaterThanOrEqualTo(0.9);
            assertThat(skill.policySuccessInterval().low())
                    .isBetween(0.8, skill.policySuccess().orElseThrow());
        }
    }

    @Test
    void valuesAreCalibratedOnFreshStates() {
        for (SkillCalibration skill : calibrate(4, 2)) {
            assertThat(skill.value().n()).isEqualTo(400);
            assertThat(skill.value().brier()).as(skill.toString()).isLessThan(0.05);
            assertThat(skill.value().ece()).as(skill.toString()).isLessThan(0.05);
            assertThat(skill.value().falseDone().orElseThrow())
                    .as(skill.toString())
                    .isLessThan(0.02);
        }
    }

    @Test
    void calibrationIsTheSameOnAnyNumberOfThreads() {
        assertThat(calibrate(5, 1)).isEqualTo(calibrate(5, 4)).isNotEqualTo(calibrate(6, 4));
    }

    @Test
    void doneIsOneImpossibleIsZeroAndDoableIsDiscounted() {
        Embedding closed = embed(false, false);
        Embedding open = embed(true, false);
        Embedding holding = embed(true, true);
        double slip = 1 - ToyPractice.SLIP;
        assertThat(open.get(ToyPractice.OPEN)).isGreaterThan(0.95f);
        assertThat(holding.get(ToyPractice.GRASP)).isGreaterThan(0.95f);
        assertThat(closed.get(ToyPractice.GRASP)).isLessThan(0.05f);
        assertThat((double) closed.get(ToyPractice.OPEN))
                .isCloseTo(slip * Math.pow(DISCOUNT, ToyPractice.OPEN_TICKS), within(0.08));
        assertThat((double) open.get(ToyPractice.GRASP))
                .isCloseTo(slip * Math.pow(DISCOUNT, ToyPractice.GRASP_TICKS), within(0.08));
        assertThat((double) holding.get(ToyPractice.DROP))
                .isCloseTo(slip * Math.pow(DISCOUNT, ToyPractice.DROP_TICKS), within(0.05));
    }

    @Test
    void heldOutWalksAreMeasured() {
        assertThat(result.heldOut()).hasSize(3).allSatisfy(measure -> {
            assertThat(measure.orElseThrow().n()).isBetween(50, 200);
            assertThat(measure.orElseThrow().brier()).isLessThan(0.06);
        });
    }

    @Test
    void experienceHoldsEverySkillFromEveryState() {
        Experience experience = Experience.read(result.experience());
        assertThat(experience.skills()).isEqualTo(ToyPractice.CATALOGUE.names());
        assertThat(experience.rows()).isEqualTo(3 * experience.states());
        assertThat(experience.states()).isBetween(1000, 1400);
    }

    @Test
    void progressTellsSuccessRates() {
        assertThat(messages).anyMatch(line -> line.matches("EXPLORATION round 1, Grasp: \\d+ % of \\d+"));
        assertThat(messages).anyMatch(line -> line.startsWith("EXPERIENCE Open "));
    }

    private static Embedding embed(boolean open, boolean held) {
        ToyPractice practice = new ToyPractice();
        practice.reset(11);
        practice.place(open, held, 0.3, -0.4);
        return result.bank().space().embed(practice.observe());
    }

    private static List<SkillCalibration> calibrate(long seed, int threads) {
        return new Calibration(result.bank()).measure(ToyPractice::new, 400, seed, threads, (done, total) -> {});
    }
}
