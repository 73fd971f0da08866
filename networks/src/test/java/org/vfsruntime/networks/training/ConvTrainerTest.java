package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.convolution.PairShape;

class ConvTrainerTest {
    private static final ConvShape SHAPE =
            new ConvShape(8, 8, 3, List.of(new Convolution(4, 3, 2), new Convolution(4, 3, 1)), List.of(8), 2);

    /** A bright pixel somewhere: is it on the left, is it above? The second answer is known half of the time. */
    private static final class BrightPixel implements PictureSet {
        @Override
        public int pictureSize() {
            return 8 * 8 * 3;
        }

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public String fingerprint() {
            return "bright pixel";
        }

        @Override
        public void draw(SplittableRandom random, byte[] picture, float[] targets, float[] known, int at) {
            int row = random.nextInt(8);
            int column = random.nextInt(8);
            paint(row, column, picture);
            targets[at] = column < 4 ? 1 : 0;
            known[at] = 1;
            known[at + 1] = random.nextInt(2);
            targets[at + 1] = known[at + 1] == 1 ? (row < 4 ? 1 : 0) : 0.5f;
        }

        static void paint(int row, int column, byte[] picture) {
            java.util.Arrays.fill(picture, (byte) 100);
            for (int c = 0; c < 3; c++) {
                picture[3 * (row * 8 + column) + c] = (byte) 255;
            }
        }
    }

    @Test
    void learnsWhereABrightPixelIsThoughSomeAnswersAreUnknown(@TempDir Path folder) {
        ConvNetwork network = ConvTrainer.train(
                SHAPE, new BrightPixel(), config(400), TrainingListener.SILENT, folder.resolve("run"), 100);
        int right = 0;
        byte[] picture = new byte[8 * 8 * 3];
        for (int place = 0; place < 64; place++) {
            BrightPixel.paint(place / 8, place % 8, picture);
            float[] told = network.forward(picture);
            right += told[0] > 0.5f == place % 8 < 4 ? 1 : 0;
            right += told[1] > 0.5f == place / 8 < 4 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(115);
    }

    /** Two things, one bright in red and one in green: are they beside each other, wherever that is? */
    private static final class BrightPair implements PictureSet {
        static final int CHANNELS = 4;

        @Override
        public int pictureSize() {
            return 9 * 9 * CHANNELS;
        }

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public String fingerprint() {
            return "bright pair";
        }

        @Override
        public void draw(SplittableRandom random, byte[] picture, float[] targets, float[] known, int at) {
            int one = random.nextInt(81);
            boolean together = random.nextBoolean();
            int other = together ? (one % 9 < 8 ? one + 1 : one - 1) : random.nextInt(81);
            paint(one, other, picture);
            float near = Math.abs(one % 9 - other % 9) + Math.abs(one / 9 - other / 9) < 3 ? 1 : 0;
            targets[at] = near;
            targets[at + 1] = one < 40 ? near : 0; // the second pair works in the upper half only
            known[at] = 1;
            known[at + 1] = 1;
        }

        /** The last two channels say how much a pixel looks like each thing. */
        static void paint(int one, int other, byte[] picture) {
            java.util.Arrays.fill(picture, (byte) 0);
            picture[CHANNELS * one] = (byte) 255;
            picture[CHANNELS * one + 2] = (byte) 255;
            picture[CHANNELS * other + 1] = (byte) 255;
            picture[CHANNELS * other + 3] = (byte) 255;
        }
    }

    private static final ConvShape PAIRS = new ConvShape(
            9, 9, 4, List.of(new Convolution(2, 3, 1)), Optional.of(new PairShape(2, 5, List.of(), 4)), List.of(16), 2);

    @Test
    void aNetworkOfPairsLearnsWhatIsNearWhatWhereverTheyAre(@TempDir Path folder) {
        ConvNetwork network = ConvTrainer.train(
                PAIRS, new BrightPair(), config(600), TrainingListener.SILENT, folder.resolve("run"), 100);
        byte[] picture = new byte[9 * 9 * 4];
        int right = 0;
        for (int place = 0; place < 54; place++) {
            BrightPair.paint(place, place + 9, picture);
            right += network.forward(picture)[0] > 0.5f ? 1 : 0;
            right += network.forward(picture)[1] > 0.5f == place < 40 ? 1 : 0;
            BrightPair.paint(place, place + 27, picture);
            right += network.forward(picture)[0] < 0.5f ? 1 : 0;
            right += network.forward(picture)[1] < 0.5f ? 1 : 0;
        }
        assertThat(right).isGreaterThan(200);
    }

    @Test
    void aRunThatWasStoppedEndsInTheSameWeights(@TempDir Path folder) {
        ConvNetwork whole = ConvTrainer.train(
                SHAPE, new BrightPixel(), config(20), TrainingListener.SILENT, folder.resolve("whole"), 100);
        Path file = folder.resolve("stopped");
        assertThatThrownBy(() -> ConvTrainer.train(
                        SHAPE,
                        new BrightPixel(),
                        config(20),
                        (step, steps, loss) -> {
                            if (step == 7) {
                                throw new CancellationException("enough");
                            }
                        },
                        file,
                        100))
                .isInstanceOf(CancellationException.class);
        List<Integer> steps = new ArrayList<>();
        ConvNetwork resumed = ConvTrainer.train(
                SHAPE, new BrightPixel(), config(20), (step, all, loss) -> steps.add(step), file, 100);
        assertThat(steps.get(0)).isEqualTo(8);
        for (int i = 0; i < whole.weights().size(); i++) {
            assertThat(resumed.weights().get(i)).isEqualTo(whole.weights().get(i));
        }
    }

    @Test
    void garbageThatIsCollectedMeanwhileChangesNothing(@TempDir Path folder) {
        ConvNetwork alone = ConvTrainer.train(
                PAIRS, new BrightPair(), config(60), TrainingListener.SILENT, folder.resolve("alone"), 100);
        ConvNetwork beside = BusyCollector.during(() -> ConvTrainer.train(
                PAIRS, new BrightPair(), config(60), TrainingListener.SILENT, folder.resolve("beside"), 100));
        for (int i = 0; i < alone.weights().size(); i++) {
            assertThat(beside.weights().get(i)).isEqualTo(alone.weights().get(i));
        }
    }

    @Test
    void aCheckpointOfAnotherRunIsRefused(@TempDir Path folder) {
        Path file = folder.resolve("run");
        ConvTrainer.train(SHAPE, new BrightPixel(), config(3), TrainingListener.SILENT, file, 100);
        assertThatThrownBy(() ->
                        ConvTrainer.train(SHAPE, new BrightPixel(), config(4), TrainingListener.SILENT, file, 100))
                .hasMessageContaining("does not fit this run")
                .hasMessageContaining("config");
    }

    @Test
    void holdsNoMoreOfTheEnginesArraysAfterManySteps(@TempDir Path folder) {
        List<Long> held = new ArrayList<>();
        TrainingListener count = (step, steps, loss) -> {
            if (step == 5 || step == 60) {
                held.add(arrays());
            }
        };
        ConvTrainer.train(SHAPE, new BrightPixel(), config(60), count, folder.resolve("run"), 100);
        // A step makes some forty arrays.
        assertThat(held.get(1) - held.get(0)).isLessThan(40);
    }

    /** Arrays of the engine that somebody still holds; the histogram collects garbage first. */
    private static long arrays() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            String histogram = (String) server.invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {null},
                    new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .filter(line -> line.contains("ai.djl.pytorch.engine.PtNDArray"))
                    .filter(line -> !line.contains("PtNDArrayEx") && !line.contains("$"))
                    .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[1]))
                    .sum();
        } catch (javax.management.JMException e) {
            throw new AssertionError("this Java has no class histogram", e);
        }
    }

    private static TrainingConfig config(int steps) {
        return new TrainingConfig(steps, 32, 1e-2f, 0, 1, Loss.CROSS_ENTROPY, 3);
    }
}
