package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

class MlpTrainerTest {
    private static final MlpShape SHAPE = new MlpShape(3, List.of(16, 16), 2, OutputActivation.SIGMOID);

    @TempDir
    Path folder;

    private static TrainingSet smoothSet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 300;
        float[] x = new float[rows * 3];
        float[] t = new float[rows * 2];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < 3; c++) {
                x[3 * r + c] = (float) random.nextDouble(-1, 1);
            }
            t[2 * r] = (float) (0.5 + 0.4 * Math.sin(2 * x[3 * r]));
            t[2 * r + 1] = x[3 * r + 1] > x[3 * r + 2] ? 1 : 0;
        }
        return new TrainingSet(x, t, rows, 3, 2);
    }

    private static TrainingConfig config(int steps) {
        return new TrainingConfig(steps, 32, 3e-3f, 1e-4f, 1f, Loss.CROSS_ENTROPY, 7);
    }

    private static List<float[]> numbers(Mlp mlp) {
        List<float[]> all = new ArrayList<>(List.of(mlp.inputMean(), mlp.inputScale()));
        for (int l = 0; l < mlp.layers(); l++) {
            all.add(mlp.weights(l));
            all.add(mlp.bias(l));
        }
        return all;
    }

    private static void assertIdentical(Mlp a, Mlp b) {
        List<float[]> x = numbers(a);
        List<float[]> y = numbers(b);
        assertThat(x).hasSameSizeAs(y);
        for (int i = 0; i < x.size(); i++) {
            assertThat(x.get(i)).containsExactly(y.get(i));
        }
    }

    @Test
    void learnsExclusiveOr() {
        TrainingSet xor = new TrainingSet(new float[] {0, 0, 0, 1, 1, 0, 1, 1}, new float[] {0, 1, 1, 0}, 4, 2, 1);
        MlpShape shape = new MlpShape(2, List.of(16), 1, OutputActivation.SIGMOID);
        TrainingConfig config = new TrainingConfig(800, 16, 2e-2f, 0, 1f, Loss.CROSS_ENTROPY, 1);
        List<Double> losses = new ArrayList<>();
        Mlp mlp = MlpTrainer.train(shape, xor, config, (step, steps, loss) -> losses.add(loss));
        float[] y = new float[4];
        mlp.forward(xor.inputs(), 4, y);
        assertThat(y).usingComparatorWithPrecision(0.05f).containsExactly(0, 1, 1, 0);
        assertThat(losses).hasSize(800);
        assertThat(losses.get(799)).isLessThan(losses.get(0) / 10);
    }

    @Test
    void learnsASoftTargetAsTheProbabilityItIs() {
        // Two inputs, seen with success rates of 30 % and 90 %.
        TrainingSet set = new TrainingSet(new float[] {-1, 1}, new float[] {0.3f, 0.9f}, 2, 1, 1);
        MlpShape shape = new MlpShape(1, List.of(8), 1, OutputActivation.SIGMOID);
        TrainingConfig config = new TrainingConfig(600, 16, 1e-2f, 0, 1f, Loss.CROSS_ENTROPY, 3);
        Mlp mlp = MlpTrainer.train(shape, set, config, TrainingListener.SILENT);
        float[] y = new float[2];
        mlp.forward(set.inputs(), 2, y);
        assertThat(y[0]).isCloseTo(0.3f, within(0.02f));
        assertThat(y[1]).isCloseTo(0.9f, within(0.02f));
    }

    @Test
    void learnsALineWithSquaredErrors() {
        TrainingSet set = new TrainingSet(new float[] {0, 1, 2, 3}, new float[] {5, 7, 9, 11}, 4, 1, 1);
        MlpShape shape = new MlpShape(1, List.of(), 1, OutputActivation.LINEAR);
        TrainingConfig config = new TrainingConfig(800, 16, 0.1f, 0, 100f, Loss.MEAN_SQUARED, 3);
        Mlp mlp = MlpTrainer.train(shape, set, config, TrainingListener.SILENT);
        float[] y = new float[1];
        mlp.forward(new float[] {10}, 1, y);
        assertThat(y[0]).isCloseTo(25, within(0.1f));
    }

    @Test
    void sameSeedGivesTheSameBitsAlsoOnTwoThreads() throws Exception {
        TrainingSet set = smoothSet(1);
        Mlp alone = MlpTrainer.train(SHAPE, set, config(120), TrainingListener.SILENT);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Mlp>> futures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                futures.add(threads.submit(() -> MlpTrainer.train(SHAPE, set, config(120), TrainingListener.SILENT)));
            }
            for (Future<Mlp> future : futures) {
                assertIdentical(future.get(), alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        TrainingSet set = smoothSet(1);
        Mlp one = MlpTrainer.train(SHAPE, set, config(5), TrainingListener.SILENT);
        TrainingConfig other = new TrainingConfig(5, 32, 3e-3f, 1e-4f, 1f, Loss.CROSS_ENTROPY, 8);
        Mlp two = MlpTrainer.train(SHAPE, set, other, TrainingListener.SILENT);
        assertThat(one.weights(0)).isNotEqualTo(two.weights(0));
    }

    @Test
    void aKilledRunGoesOnFromItsCheckpointToTheSameBits() {
        TrainingSet set = smoothSet(2);
        Mlp uninterrupted = MlpTrainer.train(SHAPE, set, config(100), TrainingListener.SILENT);
        Path file = folder.resolve("run.ckpt");
        TrainingListener killer = (step, steps, loss) -> {
            if (step == 57) {
                throw new IllegalStateException("killed"); // nothing is saved on the way out, as with kill -9
            }
        };
        assertThatThrownBy(() -> MlpTrainer.train(SHAPE, set, config(100), killer, file, 10))
                .hasMessage("killed");
        List<Integer> steps = new ArrayList<>();
        Mlp resumed = MlpTrainer.train(SHAPE, set, config(100), (step, all, loss) -> steps.add(step), file, 10);
        assertThat(steps).first().isEqualTo(51);
        assertIdentical(resumed, uninterrupted);
    }

    @Test
    void aCancelledRunSavesItsLastStepAndGoesOnToTheSameBits() {
        TrainingSet set = smoothSet(2);
        Mlp uninterrupted = MlpTrainer.train(SHAPE, set, config(60), TrainingListener.SILENT);
        Path file = folder.resolve("run.ckpt");
        TrainingListener canceller = (step, steps, loss) -> {
            if (step == 33) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> MlpTrainer.train(SHAPE, set, config(60), canceller, file, 1000))
                .isInstanceOf(CancellationException.class);
        List<Integer> steps = new ArrayList<>();
        Mlp resumed = MlpTrainer.train(SHAPE, set, config(60), (step, all, loss) -> steps.add(step), file, 1000);
        assertThat(steps).first().isEqualTo(34);
        assertIdentical(resumed, uninterrupted);
    }

    @Test
    void aFinishedCheckpointGivesTheNetworkWithoutAnotherStep() {
        TrainingSet set = smoothSet(2);
        Path file = folder.resolve("run.ckpt");
        Mlp first = MlpTrainer.train(SHAPE, set, config(20), TrainingListener.SILENT, file, 7);
        TrainingListener never = (step, steps, loss) -> {
            throw new AssertionError("stepped");
        };
        assertIdentical(MlpTrainer.train(SHAPE, set, config(20), never, file, 7), first);
        assertThat(folder).isDirectoryContaining("glob:**run.ckpt");
        assertThat(folder.toFile().list()).containsExactly("run.ckpt");
    }

    @Test
    void refusesACheckpointOfOtherDataShapeOrConfiguration() {
        Path file = folder.resolve("run.ckpt");
        MlpTrainer.train(SHAPE, smoothSet(2), config(5), TrainingListener.SILENT, file, 5);
        MlpShape other = new MlpShape(3, List.of(8), 2, OutputActivation.SIGMOID);
        assertRefused("data_sha256", () -> resume(SHAPE, smoothSet(3), config(5), file));
        assertRefused("shape", () -> resume(other, smoothSet(2), config(5), file));
        assertRefused("steps=5", () -> resume(SHAPE, smoothSet(2), config(6), file));
    }

    @Test
    void refusesADamagedCheckpoint() throws IOException {
        Path file = folder.resolve("run.ckpt");
        MlpTrainer.train(SHAPE, smoothSet(2), config(5), TrainingListener.SILENT, file, 5);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 9] ^= 4;
        Files.write(file, bytes);
        assertRefused("SHA-256", () -> resume(SHAPE, smoothSet(2), config(5), file));
    }

    private static void resume(MlpShape shape, TrainingSet set, TrainingConfig config, Path file) {
        MlpTrainer.train(shape, set, config, TrainingListener.SILENT, file, 5);
    }

    private static void assertRefused(String part, Runnable run) {
        assertThatThrownBy(run::run)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("run.ckpt", part, "Delete the file")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void namesEverySizeThatDoesNotFit() {
        TrainingSet set = smoothSet(1);
        MlpShape shape = new MlpShape(4, List.of(), 1, OutputActivation.LINEAR);
        assertThatThrownBy(() -> MlpTrainer.train(shape, set, config(1), TrainingListener.SILENT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("inputSize was 3", "outputSize was 2", "output was LINEAR");
    }

    @Test
    void refusesTargetsThatAreNoProbabilities() {
        TrainingSet set = new TrainingSet(new float[] {1, 2}, new float[] {0.5f, 1.5f}, 2, 1, 1);
        MlpShape shape = new MlpShape(1, List.of(), 1, OutputActivation.SIGMOID);
        assertThatThrownBy(() -> MlpTrainer.train(shape, set, config(1), TrainingListener.SILENT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("targets row 1 column 0 was 1.5 but must be in [0,1] for CROSS_ENTROPY");
    }

    @Test
    void stopsWithOneLineWhenTheLossIsNoLongerFinite() {
        TrainingSet set = new TrainingSet(new float[] {-1, 1}, new float[] {3e38f, -3e38f}, 2, 1, 1);
        MlpShape shape = new MlpShape(1, List.of(), 1, OutputActivation.LINEAR);
        TrainingConfig config = new TrainingConfig(5, 2, 1e-3f, 0, 1f, Loss.MEAN_SQUARED, 1);
        assertThatThrownBy(() -> MlpTrainer.train(shape, set, config, TrainingListener.SILENT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("loss at step 1 was Infinity", "learning rate (0.001)");
    }
}
