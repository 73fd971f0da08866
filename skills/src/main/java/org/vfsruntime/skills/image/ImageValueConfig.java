package org.vfsruntime.skills.image;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.convolution.Convolution;

/**
 * How values are learned from pictures.
 *
 * @param convolutions of the trunk
 * @param pooled whether of each filter of the last one only the highest number goes on, wherever it is
 * @param hidden widths of the fully connected layers
 * @param batchSize pictures a step, in [1, 4096]
 * @param steps of the optimiser, ≥ 1
 * @param learningRate at the first step, > 0
 * @param looks in which each state is shown, in [1, 100]; 27 KiB each
 */
public record ImageValueConfig(
        List<Convolution> convolutions,
        boolean pooled,
        List<Integer> hidden,
        int batchSize,
        int steps,
        float learningRate,
        int looks) {
    /** Checks and copies. */
    public ImageValueConfig {
        convolutions = List.copyOf(convolutions);
        hidden = List.copyOf(hidden);
        new Faults()
                .require(batchSize >= 1 && batchSize <= 4096, "batch size", batchSize, "lie in [1, 4096]")
                .require(steps >= 1 && steps <= 10_000_000, "steps", steps, "lie in [1, 10000000]")
                .require(learningRate > 0 && Float.isFinite(learningRate), "learning rate", learningRate, "be > 0")
                .require(looks >= 1 && looks <= 100, "looks", looks, "lie in [1, 100]")
                .throwIfAny();
    }

    /** @return what good values need: 8 million weighted sums a picture, 1.8 MB */
    public static ImageValueConfig standard() {
        return new ImageValueConfig(
                List.of(
                        new Convolution(24, 5, 3),
                        new Convolution(40, 3, 2),
                        new Convolution(64, 3, 2),
                        new Convolution(48, 3, 1)),
                false,
                List.of(128),
                64,
                24_000,
                1.5e-3f,
                1);
    }

    /**
     * @return what good values of relations between small things need, which are the same wherever in the picture the
     *     things are: 12 million weighted sums a picture, 0.4 MB
     */
    public static ImageValueConfig relational() {
        return new ImageValueConfig(
                List.of(
                        new Convolution(24, 5, 3),
                        new Convolution(40, 3, 2),
                        new Convolution(64, 3, 1),
                        new Convolution(96, 1, 1)),
                true,
                List.of(128),
                64,
                5_000,
                1.5e-3f,
                12);
    }

    /** @return about half of the sums, for machines or people with little time */
    public static ImageValueConfig small() {
        return new ImageValueConfig(
                List.of(new Convolution(16, 5, 3), new Convolution(24, 3, 2), new Convolution(32, 3, 2)),
                false,
                List.of(96),
                32,
                3_000,
                1e-3f,
                3);
    }

    /** @return the same with another number of steps */
    public ImageValueConfig withSteps(int count) {
        return new ImageValueConfig(convolutions, pooled, hidden, batchSize, count, learningRate, looks);
    }
}
