package org.vfsruntime.networks.convolution;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * How a network sees things whose pairs it is asked about: the convolutions of {@link ConvShape} find each of them, with
 * one filter a thing at the end; then a glimpse of the pixels around it is taken, and seen by other convolutions and one
 * fully connected layer, the same for all things.
 *
 * @param things n, in [2, 15]. The last n channels of a picture say how much each pixel looks like each of them
 * @param side of the square glimpses in pixels, in [3, 128]
 * @param convolutions that see a glimpse: of all channels but likeness, and the likeness to this thing; may be empty
 * @param features numbers that come of a glimpse, in [1, 1024]
 */
public record PairShape(int things, int side, List<Convolution> convolutions, int features) {
    private static final int MOST_THINGS = 15;
    private static final int MOST_CONVOLUTIONS = 16;
    private static final int LARGEST_GLIMPSE = 128;
    private static final int MOST_FEATURES = 1024;
    /** Known of a thing beside its features: where it is, across and down, and whether it was found. */
    private static final int OF_PLACE = 3;
    /** The way from one thing of a pair to the other, and its squared length. */
    private static final int OF_WAY = 3;

    /** Checks and copies. */
    public PairShape {
        convolutions = List.copyOf(convolutions);
        new Faults()
                .require(things >= 2 && things <= MOST_THINGS, "things", things, "lie in [2, " + MOST_THINGS + "]")
                .require(
                        side >= 3 && side <= LARGEST_GLIMPSE,
                        "side of a glimpse",
                        side,
                        "lie in [3, " + LARGEST_GLIMPSE + "]")
                .require(
                        convolutions.size() <= MOST_CONVOLUTIONS,
                        "convolutions of a glimpse",
                        convolutions.size(),
                        "be ≤ " + MOST_CONVOLUTIONS)
                .require(
                        features >= 1 && features <= MOST_FEATURES,
                        "features of a glimpse",
                        features,
                        "lie in [1, " + MOST_FEATURES + "]")
                .throwIfAny();
    }

    /** @return outputs of a network of all ordered pairs */
    public int pairs() {
        return things * (things - 1);
    }

    /**
     * @param pair index of a pair: (0,1), (0,2), …, (n-1,n-2)
     * @return index of its first thing
     */
    public int first(int pair) {
        return pair / (things - 1);
    }

    /**
     * @param pair index of a pair
     * @return index of its second thing
     */
    public int second(int pair) {
        int column = pair % (things - 1);
        return column < first(pair) ? column : column + 1;
    }

    /** @return numbers that are known of one thing */
    int ofThing() {
        return features + OF_PLACE;
    }

    /** @return numbers that are known of a pair: of the first, of the second, of all others together, and the way */
    int ofPair() {
        return 3 * ofThing() + OF_WAY;
    }

    /** @return numbers that the convolutions make of a glimpse */
    int seen(int channels) {
        int pixels = side;
        int filters = channels - things + 1;
        for (Convolution convolution : convolutions) {
            pixels = convolution.outputs(pixels);
            filters = convolution.filters();
        }
        return Math.multiplyExact(pixels * pixels, filters);
    }
}
