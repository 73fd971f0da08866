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

/** A corridor whose every place has one walk on, and an end at its last place. */
class PathLearnerTest {
    private static final int PLACES = 5;
    private static final int WALK = 0;
    private static final int END = 1;
    private static final float[] FIRST = {0, -2};
    private static final QConfig CONFIG = new QConfig(800, 1e-2f, 1, 50, 7);

    @TempDir
    Path folder;

    private static PathLearner learner() {
        return new PathLearner(PLACES, List.of(16), FIRST, CONFIG);
    }

    private static PathBatch drawn(SplittableRandom random) {
        PathBatch batch = new PathBatch(PLACES);
        for (int i = 0; i < 100; i++) {
            int start = random.nextInt(PLACES);
            batch.path((float) Math.pow(0.8, PLACES - 1 - start));
            for (int place = start; place < PLACES - 1; place++) {
                batch.row(new int[] {place}, 1, WALK);
            }
            batch.row(new int[] {PLACES - 1}, 1, END);
        }
        return batch;
    }

    private static void train(PathLearner learner, int steps) {
        while (learner.steps() < steps) {
            learner.step(drawn(new SplittableRandom(learner.steps())));
        }
    }

    private static float[] outputs(Mlp network, int place) {
        float[] input = new float[PLACES];
        input[place] = 1;
        float[] outputs = new float[2];
        network.forward(input, 1, outputs);
        return outputs;
    }

    @Test
    void learnsFactorsOfWhichOnlyProductsWereShown() {
        try (PathLearner learner = learner()) {
            train(learner, CONFIG.steps());
            for (int place = 0; place < PLACES - 1; place++) {
                assertThat(outputs(learner.network(), place)[WALK]).isCloseTo(0.8f, within(0.03f));
            }
            assertThat(outputs(learner.network(), PLACES - 1)[END]).isGreaterThan(0.97f);
        }
    }

    @Test
    void slopeIsThatOfTheLoss() {
        PathBatch batch = drawn(new SplittableRandom(1));
        SplittableRandom random = new SplittableRandom(2);
        float[] sums = new float[2 * batch.rows()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) random.nextDouble(-1, 2);
        }
        float[] slope = new float[sums.length];
        batch.loss(sigmoid(sums), 2, slope);
        for (int i = 0; i < 40; i++) {
            float[] more = sums.clone();
            float[] less = sums.clone();
            more[i] += 0.05f;
            less[i] -= 0.05f;
            float rise = batch.loss(sigmoid(more), 2, new float[sums.length])
                    - batch.loss(sigmoid(less), 2, new float[sums.length]);
            assertThat(slope[i]).isCloseTo(rise / 0.1f, within(2e-5f));
        }
    }

    private static float[] sigmoid(float[] sums) {
        float[] values = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            values[i] = (float) (1 / (1 + Math.exp(-sums[i])));
        }
        return values;
    }

    @Test
    void goesOnFromAFileAsIfNothingHadHappened() {
        Path file = folder.resolve("path.checkpoint");
        float[] straight;
        try (PathLearner learner = learner()) {
            train(learner, 60);
            learner.save(file);
            train(learner, 120);
            straight = outputs(learner.network(), 2);
        }
        try (PathLearner learner = learner()) {
            learner.load(file);
            assertThat(learner.steps()).isEqualTo(60);
            assertThat(outputs(learner.older(), 2)).isNotEqualTo(outputs(learner.network(), 2));
            train(learner, 120);
            assertThat(outputs(learner.network(), 2)).isEqualTo(straight);
        }
    }

    @Test
    void beginsWithAllThatAnotherHasLearned() {
        try (PathLearner teacher = learner();
                PathLearner pupil = learner()) {
            train(teacher, 60);
            pupil.beginWith(teacher.network());
            assertThat(outputs(pupil.network(), 2)).isEqualTo(outputs(teacher.network(), 2));
            assertThatThrownBy(() -> teacher.beginWith(pupil.network()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("steps done was 60");
        }
    }

    @Test
    void aClearedBatchIsEmptyAndOneOfAnotherWidthIsRefused() {
        PathBatch batch = drawn(new SplittableRandom(1));
        batch.clear();
        batch.path(1);
        batch.row(new int[] {3}, 1, END);
        assertThat(batch.inputs()).containsExactly(0, 0, 0, 1, 0);
        PathBatch narrow = new PathBatch(2);
        try (PathLearner learner = learner()) {
            assertThatThrownBy(() -> learner.step(narrow))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("width was 2")
                    .hasMessageContaining("rows was 0");
        }
        assertThatThrownBy(() -> narrow.row(new int[] {0}, 1, WALK)).isInstanceOf(InvalidInputException.class);
    }
}
