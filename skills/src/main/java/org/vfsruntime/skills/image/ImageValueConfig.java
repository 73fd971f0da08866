package org.vfsruntime.skills.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.convolution.PairShape;

/**
 * How values are learned from pictures.
 *
 * @param convolutions of the trunk; where skills are about pairs of things, one that finds them is added
 * @param glimpse how single things are seen, where skills are about pairs of things
 * @param hidden widths of the fully connected layers
 * @param batchSize pictures a step, in [1, 4096]
 * @param steps of the optimiser, ≥ 1
 * @param learningRate at the first step, > 0
 * @param looks in which each state is shown, in [1, 100]; 27 KiB each at the desk, 38 KiB at the table
 */
public record ImageValueConfig(
        List<Convolution> convolutions,
        Optional<Glimpse> glimpse,
        List<Integer> hidden,
        int batchSize,
        int steps,
        float learningRate,
        int looks) {
    /** Kernel of the convolution that finds the things. */
    private static final int FINDER = 3;

    /**
     * The pixels around a thing.
     *
     * @param side in pixels
     * @param convolutions that see them
     * @param features numbers that come of it
     */
    public record Glimpse(int side, List<Convolution> convolutions, int features) {
        /** Copies. */
        public Glimpse {
            convolutions = List.copyOf(convolutions);
        }
    }

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
                Optional.empty(),
                List.of(128),
                64,
                24_000,
                1.5e-3f,
                1);
    }

    /** @return what good values of pairs of small things need: 10 million weighted sums a picture, 0.4 MB */
    public static ImageValueConfig relational() {
        return new ImageValueConfig(
                List.of(new Convolution(16, 5, 3), new Convolution(16, 3, 1)),
                Optional.of(new Glimpse(24, List.of(new Convolution(16, 5, 2), new Convolution(32, 3, 2)), 48)),
                List.of(96, 96),
                64,
                10_000,
                2e-3f,
                8);
    }

    /** @return with half of the filters, for machines or people with little time */
    public ImageValueConfig small() {
        return new ImageValueConfig(
                halved(convolutions),
                glimpse.map(of -> new Glimpse(of.side(), halved(of.convolutions()), (of.features() + 1) / 2)),
                hidden.stream().map(width -> (width + 1) / 2).toList(),
                32,
                3_000,
                1e-3f,
                Math.min(looks, 3));
    }

    private static List<Convolution> halved(List<Convolution> convolutions) {
        return convolutions.stream()
                .map(c -> new Convolution((c.filters() + 1) / 2, c.kernel(), c.stride()))
                .toList();
    }

    /**
     * @param source makes the pictures
     * @param outputs k
     * @return sizes of the network
     */
    ConvShape shape(PictureSource source, int outputs) {
        int things = source.things().size();
        List<Convolution> all = new ArrayList<>(convolutions);
        Optional<PairShape> pairs =
                glimpse.map(of -> new PairShape(things, of.side(), of.convolutions(), of.features()));
        if (pairs.isPresent()) {
            all.add(new Convolution(things, FINDER, 1));
        }
        int channels = new ThingLikeness(source.things()).channels();
        return new ConvShape(source.height(), source.width(), channels, all, pairs, hidden, outputs);
    }

    /** @return the same with another number of steps */
    public ImageValueConfig withSteps(int count) {
        return new ImageValueConfig(convolutions, glimpse, hidden, batchSize, count, learningRate, looks);
    }
}
