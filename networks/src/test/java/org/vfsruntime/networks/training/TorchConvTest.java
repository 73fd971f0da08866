package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.convolution.PairShape;

class TorchConvTest {
    @Test
    void theEngineComputesWhatTheNetworkComputes() {
        requireSame(
                new ConvShape(9, 7, 3, List.of(new Convolution(4, 5, 2), new Convolution(6, 3, 1)), List.of(10), 2));
    }

    @Test
    void theSameIsTrueOfPairsOfThings() {
        List<Convolution> convolutions = List.of(new Convolution(5, 5, 3), new Convolution(3, 3, 1));
        PairShape pairs = new PairShape(3, 7, List.of(new Convolution(4, 3, 2)), 5);
        requireSame(new ConvShape(16, 26, 6, convolutions, Optional.of(pairs), List.of(12, 9), 6));
    }

    @Test
    void theSameIsTrueOfGlimpsesThatNoConvolutionSees() {
        requireSame(new ConvShape(
                9,
                14,
                5,
                List.of(new Convolution(2, 3, 3)),
                Optional.of(new PairShape(2, 4, List.of(), 6)),
                List.of(),
                2));
    }

    private static void requireSame(ConvShape shape) {
        Random random = new Random(5);
        List<float[]> weights = new ArrayList<>();
        for (List<Integer> of : shape.tensors()) {
            float[] some = new float[of.stream().reduce(1, Math::multiplyExact)];
            for (int i = 0; i < some.length; i++) {
                some[i] = (float) (0.15 * random.nextGaussian());
            }
            weights.add(some);
        }
        ConvNetwork network = ConvNetwork.of(shape, weights);
        int rows = 3;
        byte[][] pictures = new byte[rows][shape.inputs()];
        float[] seen = new float[rows * shape.inputs()];
        int pixels = shape.height() * shape.width();
        for (int row = 0; row < rows; row++) {
            random.nextBytes(pictures[row]);
            for (int i = 0; i < shape.inputs(); i++) {
                int channel = i % shape.channels();
                seen[row * shape.inputs() + channel * pixels + i / shape.channels()] =
                        ConvNetwork.input(pictures[row][i]);
            }
        }
        float[] told = byTheEngine(shape, weights, seen, rows);
        for (int row = 0; row < rows; row++) {
            float[] expected = network.forward(pictures[row]);
            for (int o = 0; o < expected.length; o++) {
                assertThat((double) OutputActivation.sigmoid(told[row * expected.length + o]))
                        .isCloseTo(expected[o], within(1e-5));
            }
        }
    }

    private static float[] byTheEngine(ConvShape shape, List<float[]> weights, float[] seen, int rows) {
        try (NDManager manager = TorchEngine.start().newBaseManager()) {
            List<NDArray> parts = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                long[] of = shape.tensors().get(i).stream()
                        .mapToLong(Integer::longValue)
                        .toArray();
                parts.add(manager.create(FloatBuffer.wrap(weights.get(i)), new Shape(of)));
            }
            Shape pictures = new Shape(rows, shape.channels(), shape.height(), shape.width());
            return new TorchConv(shape)
                    .logits(seen, manager.create(FloatBuffer.wrap(seen), pictures), parts)
                    .toFloatArray();
        }
    }
}
