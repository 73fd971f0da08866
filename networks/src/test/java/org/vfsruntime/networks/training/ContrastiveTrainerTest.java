package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;

class ContrastiveTrainerTest {
    private static final TrainingConfig CONFIG = new TrainingConfig(250, 64, 3e-3f, 0, 1, Loss.MEAN_SQUARED, 1);
    private static final TrainingConfig FEW_STEPS = new TrainingConfig(100, 64, 3e-3f, 0, 1, Loss.MEAN_SQUARED, 1);

    @Test
    void theCodeKeepsWhatPredictsTheFutureAndTheLossFalls() {
        List<Double> losses = new ArrayList<>();
        Mlp encoder =
                ContrastiveTrainer.train(ring(2_000), 2, List.of(24), CONFIG, (step, all, loss) -> losses.add(loss));
        assertThat(encoder.shape().outputs()).isEqualTo(2);
        assertThat(losses).hasSize(250);
        double late =
                losses.subList(200, 250).stream().mapToDouble(x -> x).average().orElseThrow();
        assertThat(late).isLessThan(0.7 * losses.get(0));
    }

    @Test
    void theSameSeedGivesTheSameEncoder() {
        Mlp one = ContrastiveTrainer.train(ring(300), 2, List.of(8), CONFIG, TrainingListener.SILENT);
        Mlp other = ContrastiveTrainer.train(ring(300), 2, List.of(8), CONFIG, TrainingListener.SILENT);
        assertThat(other.weights(0)).containsExactly(one.weights(0));
        assertThat(other.bias(1)).containsExactly(one.bias(1));
    }

    @Test
    void garbageThatIsCollectedMeanwhileChangesNothing() {
        Mlp alone = ContrastiveTrainer.train(ring(300), 2, List.of(8), FEW_STEPS, TrainingListener.SILENT);
        Mlp beside = BusyCollector.during(
                () -> ContrastiveTrainer.train(ring(300), 2, List.of(8), FEW_STEPS, TrainingListener.SILENT));
        assertThat(beside.weights(0)).containsExactly(alone.weights(0));
    }

    @Test
    void aSetTellsWhatIsWrongWithIt() {
        assertThatThrownBy(() -> new ContrastiveSet(new float[3], new int[1], new float[2], 2, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("rows was 1", "choiceCount was 0", "before size was 3");
        assertThatThrownBy(() -> new ContrastiveSet(new float[] {0, Float.NaN}, new int[] {0, 3}, new float[2], 1, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("choice was 3", "number 1 was NaN");
    }

    /** Points on a ring with noise beside them; the choice says which way they turn. */
    private static ContrastiveSet ring(int rows) {
        SplittableRandom random = new SplittableRandom(5);
        float[] before = new float[rows * 4];
        float[] after = new float[rows * 4];
        int[] choices = new int[rows];
        for (int row = 0; row < rows; row++) {
            double angle = 2 * Math.PI * random.nextDouble();
            choices[row] = random.nextInt(2);
            put(before, row, angle, random);
            put(after, row, angle + (choices[row] == 0 ? 0.8 : -0.8), random);
        }
        return new ContrastiveSet(before, choices, after, 4, 2);
    }

    private static void put(float[] all, int row, double angle, SplittableRandom random) {
        all[4 * row] = (float) Math.cos(angle);
        all[4 * row + 1] = (float) Math.sin(angle);
        all[4 * row + 2] = (float) random.nextDouble();
        all[4 * row + 3] = (float) random.nextDouble();
    }
}
