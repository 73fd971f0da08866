package org.vfsruntime.skills.image;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.convolution.Convolution;

/**
 * How values are learned from pictures.
 *
 * @param convolutions of the trunk
 * @param hidden widths of the fully connected layers
 * @param batchSize pictures a step, in [1, 4096]
 * @param steps of the optimiser, ≥ 1
 * @param learningRate at the first step, > 0
 * @param looks in which each state is shown, in [1, 100]; some 30 KiB each
 */
public record ImageValueConfig(
        List<Convolution> convolutions, List<Integer> hidden, int batchSize, int steps, float learningRate, int looks) {
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
                List.of(128),
                64,
                24_000,
                1.5e-3f,
                1);
    }

    /** @return what good values of pairs of small things need: 22 million weighted sums a picture, 0.1 MB */
    public static ImageValueConfig relational() {
        return new ImageValueConfig(
                List.of(new Convolution(24, 5, 3), new Convolution(32, 3, 1), new Convolution(20, 3, 1)),
                List.of(64, 64),
                64,
                6_000,
                2e-3f,
                8);
    }

    /** @return with half of the filters, for machines or people with little time */
    public ImageValueConfig small() {
        return new ImageValueConfig(
                convolutions.stream()
                        .map(c -> new Convolution((c.filters() + 1) / 2, c.kernel(), c.stride()))
                        .toList(),
                hidden.stream().map(width -> (width + 1) / 2).toList(),
                32,
                3_000,
                1e-3f,
                Math.min(looks, 3));
    }

    /** @return the same with another number of steps */
    public ImageValueConfig withSteps(int count) {
        return new ImageValueConfig(convolutions, hidden, batchSize, count, learningRate, looks);
    }
}
