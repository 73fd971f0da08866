package org.vfsruntime.networks.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.MlpShape;

/**
 * The sizes of a network that sees pictures: convolutions, then fully connected layers, ReLU between all of them (but
 * where things are found, which is told by logits), and one trunk for all outputs, each of which ends in a sigmoid.
 *
 * <p>What comes between convolutions and fully connected layers is all places of the last picture; or, where the outputs
 * are about pairs of things, what is seen of the things (see {@link PairSight}): then the fully connected layers see
 * one pair at a time, and are the same for all.
 *
 * @param height of a picture in pixels, in [1, 1024]
 * @param width of a picture in pixels, in [1, 1024]
 * @param channels numbers per pixel, in [1, 16]
 * @param convolutions first to last, 1 to 16
 * @param pairs how things are seen whose pairs the outputs are about; empty where all places go on
 * @param hidden widths of the fully connected layers between, may be empty
 * @param outputs numbers that come out
 */
public record ConvShape(
        int height,
        int width,
        int channels,
        List<Convolution> convolutions,
        Optional<PairShape> pairs,
        List<Integer> hidden,
        int outputs) {
    private static final int MOST_NUMBERS = 1 << 24;
    private static final int FARTHEST = 63;
    private static final int FAR = 1 << 20;

    /**
     * Sizes of a network in which all places of the last convolution go on.
     *
     * @param height of a picture in pixels, in [1, 1024]
     * @param width of a picture in pixels, in [1, 1024]
     * @param channels numbers per pixel, in [1, 16]
     * @param convolutions first to last, 1 to 16
     * @param hidden widths of the fully connected layers between, may be empty
     * @param outputs numbers that come out
     */
    public ConvShape(
            int height, int width, int channels, List<Convolution> convolutions, List<Integer> hidden, int outputs) {
        this(height, width, channels, convolutions, Optional.empty(), hidden, outputs);
    }

    /** @throws org.vfsruntime.core.InvalidInputException naming every size that is out of range */
    public ConvShape {
        convolutions = List.copyOf(convolutions);
        hidden = List.copyOf(hidden);
        Faults faults = new Faults()
                .require(height >= 1 && height <= 1024, "height", height, "lie in [1, 1024]")
                .require(width >= 1 && width <= 1024, "width", width, "lie in [1, 1024]")
                .require(channels >= 1 && channels <= 16, "channels", channels, "lie in [1, 16]")
                .require(
                        !convolutions.isEmpty() && convolutions.size() <= 16,
                        "convolutions",
                        convolutions.size(),
                        "be 1 to 16")
                .require(hidden.size() <= 16, "hidden layers", hidden.size(), "be ≤ 16")
                .require(within(outputs), "outputs", outputs, "lie in [1, " + MlpShape.MAX_WIDTH + "]");
        faults.throwIfAny();
        for (int width0 : hidden) {
            faults.require(within(width0), "hidden width", width0, "lie in [1, " + MlpShape.MAX_WIDTH + "]");
        }
        requireSmall(faults, height, width, convolutions);
        faults.throwIfAny();
        if (pairs.isPresent()) {
            requirePairs(channels, convolutions, pairs.get(), outputs);
        }
        int features = features(height, width, convolutions, pairs);
        new Faults()
                .require(within(features), "numbers after the convolutions", features, "be ≤ " + MlpShape.MAX_WIDTH)
                .throwIfAny();
    }

    /** Whoever wrote a file of a few bytes must not make its reader hold gigabytes. */
    private static void requireSmall(Faults faults, int height, int width, List<Convolution> convolutions) {
        int h = height;
        int w = width;
        for (Convolution convolution : convolutions) {
            h = convolution.outputs(h);
            w = convolution.outputs(w);
            int numbers = h * w * convolution.filters(); // at most 2^30
            faults.require(numbers <= MOST_NUMBERS, "numbers of a convolution", numbers, "be ≤ " + MOST_NUMBERS);
        }
    }

    private static boolean within(int size) {
        return size >= 1 && size <= MlpShape.MAX_WIDTH;
    }

    private static void requirePairs(int channels, List<Convolution> convolutions, PairShape pairs, int outputs) {
        int things = pairs.things();
        int filters = convolutions.get(convolutions.size() - 1).filters();
        int stride = stride(convolutions);
        new Faults()
                .require(channels > things, "channels", channels, "be more than the things (" + things + ")")
                .require(
                        filters == things,
                        "filters of the last convolution",
                        filters,
                        "equal the things (" + things + ")")
                .require(
                        stride % 2 == 1 && stride <= FARTHEST,
                        "pixels from one place of the last convolution to the next",
                        stride,
                        "be odd and ≤ " + FARTHEST)
                .require(outputs == pairs.pairs(), "outputs", outputs, "be " + pairs.pairs() + ", one for each pair")
                .throwIfAny();
        new Faults()
                .require(
                        within(pairs.seen(channels)),
                        "numbers after the convolutions of a glimpse",
                        pairs.seen(channels),
                        "be ≤ " + MlpShape.MAX_WIDTH)
                .throwIfAny();
    }

    /** Far more than any picture has pixels is as good as the truth. */
    private static int stride(List<Convolution> convolutions) {
        return convolutions.stream().mapToInt(Convolution::stride).reduce(1, (a, b) -> Math.min(a * b, FAR));
    }

    private static int features(int height, int width, List<Convolution> convolutions, Optional<PairShape> pairs) {
        int filters = convolutions.get(convolutions.size() - 1).filters();
        if (pairs.isPresent()) {
            return pairs.get().ofPair();
        }
        int h = height;
        int w = width;
        for (Convolution convolution : convolutions) {
            h = convolution.outputs(h);
            w = convolution.outputs(w);
        }
        return h * w * filters;
    }

    /** @return numbers of one picture */
    public int inputs() {
        return height * width * channels;
    }

    /**
     * @param layer index of a convolution
     * @return numbers per pixel that go into it
     */
    public int channelsInto(int layer) {
        return layer == 0 ? channels : convolutions.get(layer - 1).filters();
    }

    /** @return pixels from one place of the last convolution to the next */
    public int stride() {
        return stride(convolutions);
    }

    /** @return [fully connected layers + 1] the numbers that go into each, and at the end what comes out of the last */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        widths.add(features(height, width, convolutions, pairs));
        widths.addAll(hidden);
        widths.add(pairs.isPresent() ? 1 : outputs);
        return widths;
    }

    /**
     * Shapes of all weights in their order: of each convolution [filters, channels, kernel, kernel] and [filters], the
     * same of those of a glimpse and of its fully connected layer, of each fully connected layer [out, in] and [out],
     * where in counts the last picture row by row, pixel by pixel, or what is seen of a pair.
     *
     * @return the shapes
     */
    public List<List<Integer>> tensors() {
        List<List<Integer>> tensors = new ArrayList<>();
        for (int l = 0; l < convolutions.size(); l++) {
            Convolution convolution = convolutions.get(l);
            tensors.add(List.of(convolution.filters(), channelsInto(l), convolution.kernel(), convolution.kernel()));
            tensors.add(List.of(convolution.filters()));
        }
        pairs.ifPresent(of -> addGlimpse(of, tensors));
        List<Integer> widths = widths();
        for (int l = 0; l + 1 < widths.size(); l++) {
            tensors.add(List.of(widths.get(l + 1), widths.get(l)));
            tensors.add(List.of(widths.get(l + 1)));
        }
        return tensors;
    }

    private void addGlimpse(PairShape of, List<List<Integer>> tensors) {
        int into = channels - of.things() + 1;
        for (Convolution convolution : of.convolutions()) {
            tensors.add(List.of(convolution.filters(), into, convolution.kernel(), convolution.kernel()));
            tensors.add(List.of(convolution.filters()));
            into = convolution.filters();
        }
        tensors.add(List.of(of.features(), of.seen(channels)));
        tensors.add(List.of(of.features()));
    }
}
