package org.vfsruntime.networks.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.store.ConvFile;
import org.vfsruntime.networks.store.MlpFile;

class ConvNetworkTest {
    private static final ConvShape SHAPE =
            new ConvShape(9, 7, 3, List.of(new Convolution(4, 5, 2), new Convolution(6, 3, 1)), List.of(10), 2);

    @Test
    void givesWhatTheDefinitionOfAConvolutionGives() {
        Random random = new Random(1);
        ConvNetwork network = network(random);
        for (int i = 0; i < 5; i++) {
            byte[] picture = new byte[SHAPE.inputs()];
            random.nextBytes(picture);
            double[] expected = byDefinition(network, picture);
            float[] found = network.forward(picture);
            for (int o = 0; o < expected.length; o++) {
                assertThat((double) found[o]).isCloseTo(expected[o], within(1e-5));
            }
        }
    }

    @Test
    void refusesWeightsOfAnotherSizeAndNumbersThatAreNone() {
        List<float[]> weights = weights(new Random(2));
        weights.get(0)[3] = Float.NaN;
        weights.set(5, new float[3]);
        assertThatThrownBy(() -> ConvNetwork.of(SHAPE, weights))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a number of weight array 0 was NaN")
                .hasMessageContaining("size of weight array 5 was 3 but must be 10");
        assertThatThrownBy(() -> network(new Random(1)).forward(new byte[4]))
                .hasMessageContaining("bytes of a picture");
    }

    @Test
    void refusesShapesThatNobodyCanHold() {
        assertThatThrownBy(() -> new ConvShape(2000, 64, 3, List.of(new Convolution(8, 3, 1)), List.of(), 1))
                .hasMessageContaining("height was 2000");
        assertThatThrownBy(() -> new ConvShape(64, 64, 3, List.of(new Convolution(8, 3, 1)), List.of(), 1))
                .hasMessageContaining("numbers after the convolutions was 32768");
        assertThatThrownBy(() -> new Convolution(0, 4, 9))
                .hasMessageContaining("filters")
                .hasMessageContaining("kernel was 4 but must be odd")
                .hasMessageContaining("stride");
    }

    @Test
    void aFileGivesTheSameNetworkBackAndADamagedOneIsRefused(@TempDir Path folder) throws IOException {
        ConvNetwork network = network(new Random(3));
        Path file = folder.resolve("seen.safetensors");
        ConvFile.write(file, network, Map.of("note", "a text"));
        byte[] picture = new byte[SHAPE.inputs()];
        assertThat(ConvFile.read(file).forward(picture)).isEqualTo(network.forward(picture));
        assertThat(MlpFile.readMetadata(file)).containsEntry("note", "a text");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ConvFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void refusesPairsThatCannotBeSeen() {
        List<Convolution> even = List.of(new Convolution(5, 3, 2));
        Optional<PairShape> four = Optional.of(new PairShape(4, 5, List.of(), 3));
        assertThatThrownBy(() -> new ConvShape(9, 9, 4, even, four, List.of(), 7))
                .hasMessageContaining("channels was 4 but must be more than the things (4)")
                .hasMessageContaining("filters of the last convolution was 5")
                .hasMessageContaining("the next was 2 but must be odd")
                .hasMessageContaining("outputs was 7 but must be 12");
        List<Convolution> far = new ArrayList<>(Collections.nCopies(12, new Convolution(1, 1, 7)));
        far.add(new Convolution(2, 1, 7));
        assertThatThrownBy(
                        () -> new ConvShape(9, 9, 4, far, Optional.of(new PairShape(2, 5, List.of(), 3)), List.of(), 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be odd and ≤ 63");
        List<Convolution> huge = List.of(new Convolution(1024, 1, 1), new Convolution(1, 1, 8));
        assertThatThrownBy(() -> new ConvShape(1024, 1024, 1, huge, List.of(), 1))
                .hasMessageContaining("numbers of a convolution was 1073741824");
        assertThatThrownBy(() -> new PairShape(1, 2, List.of(), 0))
                .hasMessageContaining("things was 1")
                .hasMessageContaining("side of a glimpse was 2")
                .hasMessageContaining("features of a glimpse was 0");
    }

    @Test
    void aPairIsTheSameWhateverItsNamesAndAFileGivesTheNetworkBack(@TempDir Path folder) {
        Optional<PairShape> two = Optional.of(new PairShape(2, 5, List.of(new Convolution(3, 3, 2)), 4));
        ConvShape pairs = new ConvShape(9, 12, 5, List.of(new Convolution(2, 3, 1)), two, List.of(8), 2);
        List<float[]> weights = weights(pairs, new Random(4));
        Arrays.fill(weights.get(0), 0); // where a thing is, its likeness alone says
        Arrays.fill(weights.get(1), 0);
        ConvNetwork network = ConvNetwork.of(pairs, weights);
        byte[] picture = new byte[pairs.inputs()];
        new Random(5).nextBytes(picture);
        byte[] renamed = picture.clone();
        for (int pixel = 0; pixel < 9 * 12; pixel++) {
            renamed[5 * pixel + 3] = picture[5 * pixel + 4];
            renamed[5 * pixel + 4] = picture[5 * pixel + 3];
        }
        float[] told = network.forward(picture);
        assertThat(told[0]).isNotEqualTo(told[1]);
        assertThat(network.forward(renamed)).containsExactly(told[1], told[0]);
        Path file = folder.resolve("pairs.safetensors");
        ConvFile.write(file, network, Map.of());
        assertThat(ConvFile.read(file).shape()).isEqualTo(pairs);
        assertThat(ConvFile.read(file).forward(picture)).containsExactly(told);
    }

    private static ConvNetwork network(Random random) {
        return ConvNetwork.of(SHAPE, weights(random));
    }

    private static List<float[]> weights(Random random) {
        return weights(SHAPE, random);
    }

    private static List<float[]> weights(ConvShape shape, Random random) {
        List<float[]> weights = new ArrayList<>();
        for (List<Integer> of : shape.tensors()) {
            float[] some = new float[of.stream().reduce(1, Math::multiplyExact)];
            for (int i = 0; i < some.length; i++) {
                some[i] = (float) (0.2 * random.nextGaussian());
            }
            weights.add(some);
        }
        return weights;
    }

    /** Loops over everything, in doubles. */
    private static double[] byDefinition(ConvNetwork network, byte[] picture) {
        double[] x = new double[picture.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = ConvNetwork.input(picture[i]);
        }
        int h = SHAPE.height();
        int w = SHAPE.width();
        int layer = 0;
        for (Convolution c : SHAPE.convolutions()) {
            x = convolve(network.weights().get(2 * layer), network.weights().get(2 * layer + 1), x, h, w, layer);
            h = c.outputs(h);
            w = c.outputs(w);
            layer++;
        }
        List<Integer> widths = SHAPE.widths();
        for (int l = 0; l + 1 < widths.size(); l++) {
            double[] y = new double[widths.get(l + 1)];
            for (int o = 0; o < y.length; o++) {
                y[o] = network.weights().get(2 * (layer + l) + 1)[o];
                for (int i = 0; i < x.length; i++) {
                    y[o] += network.weights().get(2 * (layer + l))[o * x.length + i] * x[i];
                }
                y[o] = l + 2 < widths.size() ? Math.max(0, y[o]) : 1 / (1 + Math.exp(-y[o]));
            }
            x = y;
        }
        return x;
    }

    private static double[] convolve(float[] weights, float[] bias, double[] x, int h, int w, int layer) {
        Convolution c = SHAPE.convolutions().get(layer);
        int channels = SHAPE.channelsInto(layer);
        int columns = c.outputs(w);
        double[] all = new double[c.outputs(h) * columns * c.filters()];
        for (int row = 0; row < c.outputs(h); row++) {
            for (int column = 0; column < columns; column++) {
                for (int f = 0; f < c.filters(); f++) {
                    double sum = bias[f];
                    for (int channel = 0; channel < channels; channel++) {
                        for (int dy = 0; dy < c.kernel(); dy++) {
                            for (int dx = 0; dx < c.kernel(); dx++) {
                                int y = row * c.stride() + dy - c.padding();
                                int u = column * c.stride() + dx - c.padding();
                                if (y >= 0 && y < h && u >= 0 && u < w) {
                                    sum += x[(y * w + u) * channels + channel]
                                            * weights[((f * channels + channel) * c.kernel() + dy) * c.kernel() + dx];
                                }
                            }
                        }
                    }
                    all[(row * columns + column) * c.filters() + f] = Math.max(0, sum);
                }
            }
        }
        return all;
    }
}
