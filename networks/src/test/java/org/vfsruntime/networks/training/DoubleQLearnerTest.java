package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;

/** A corridor of five places: choice 1 goes on, choice 0 goes back; beyond the last place is success. */
class DoubleQLearnerTest {
    private static final int PLACES = 5;
    private static final float DISCOUNT = 0.9f;
    private static final QConfig CONFIG = new QConfig(1_500, 3e-3f, 1, 50, 7);

    @TempDir
    Path folder;

    private static QBatch drawn(SplittableRandom random) {
        QBatch batch = QBatch.of(32, PLACES, 2);
        for (int row = 0; row < batch.rows(); row++) {
            int place = random.nextInt(PLACES);
            int choice = random.nextInt(2);
            int next = Math.max(0, choice == 1 ? place + 1 : place - 1);
            batch.inputs()[row * PLACES + place] = 1;
            batch.choices()[row] = choice;
            batch.outcomes()[row] = next == PLACES ? DISCOUNT : 0;
            batch.discounts()[row] = next == PLACES ? 0 : DISCOUNT;
            if (next < PLACES) {
                batch.next()[row * PLACES + next] = 1;
            }
        }
        return batch;
    }

    private static float[] values(Mlp network, int place) {
        float[] input = new float[PLACES];
        input[place] = 1;
        float[] values = new float[2];
        network.forward(input, 1, values);
        return values;
    }

    private static void train(DoubleQLearner learner, int steps) {
        while (learner.steps() < steps) {
            learner.step(drawn(new SplittableRandom(learner.steps())));
        }
    }

    @Test
    void learnsTheDiscountedProbabilityOfSuccess() {
        DoubleQLearner learner = new DoubleQLearner(SetShape.plain(PLACES, List.of(32), 2), CONFIG);
        train(learner, CONFIG.steps());
        Mlp network = learner.network();
        for (int place = 0; place < PLACES; place++) {
            float[] values = values(network, place);
            assertThat(values[1]).isCloseTo((float) Math.pow(DISCOUNT, PLACES - place), within(0.05f));
            assertThat(values[0])
                    .isCloseTo((float) Math.pow(DISCOUNT, PLACES - Math.max(0, place - 1) + 1), within(0.05f));
        }
    }

    @Test
    void whatWillNotBeChosenAfterwardsIsWorthNothingBefore() {
        DoubleQLearner learner = new DoubleQLearner(SetShape.plain(PLACES, List.of(32), 2), CONFIG);
        while (learner.steps() < CONFIG.steps()) {
            QBatch batch = drawn(new SplittableRandom(learner.steps()));
            for (int row = 0; row < batch.rows(); row++) {
                batch.leftOut()[row * 2 + 1] = true; // nobody will ever go on twice
            }
            learner.step(batch);
        }
        assertThat(values(learner.network(), PLACES - 1)[1]).isCloseTo(DISCOUNT, within(0.05f));
        assertThat(values(learner.network(), PLACES - 2)[1]).isLessThan(0.1f);
    }

    @Test
    void goesOnFromAFileAsIfNothingHadHappened() {
        Path file = folder.resolve("q.checkpoint");
        DoubleQLearner learner = new DoubleQLearner(SetShape.plain(PLACES, List.of(8), 2), CONFIG);
        train(learner, 75);
        learner.save(file);
        train(learner, 150);
        float[] straight = values(learner.network(), 3);
        DoubleQLearner resumed = new DoubleQLearner(SetShape.plain(PLACES, List.of(8), 2), CONFIG);
        resumed.load(file);
        assertThat(resumed.steps()).isEqualTo(75);
        train(resumed, 150);
        assertThat(values(resumed.network(), 3)).isEqualTo(straight);
    }

    @Test
    void refusesAFileOfAnotherRun() {
        Path file = folder.resolve("q.checkpoint");
        DoubleQLearner learner = new DoubleQLearner(SetShape.plain(PLACES, List.of(8), 2), CONFIG);
        learner.save(file);
        DoubleQLearner other = new DoubleQLearner(SetShape.plain(PLACES, List.of(9), 2), CONFIG);
        assertThatThrownBy(() -> other.load(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("hidden=[8]")
                .hasMessageContaining("hidden=[9]");
    }

    @Test
    void saysWhichNumbersAreOutOfRange() {
        assertThatThrownBy(() -> new QConfig(0, Float.NaN, 1, 0, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("steps was 0")
                .hasMessageContaining("learningRate was NaN")
                .hasMessageContaining("targetEvery was 0");
        assertThatThrownBy(() -> new QBatch(
                        new float[2], new int[1], new float[1], new float[1], new float[3], new boolean[2], 1, 3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("inputs size was 2");
    }
}
