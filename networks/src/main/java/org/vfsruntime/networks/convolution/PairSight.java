package org.vfsruntime.networks.convolution;

import org.vfsruntime.networks.DenseLayer;

/**
 * What a network sees of n things, for all their ordered pairs. The last convolution has one filter a thing; with the
 * likeness that the picture came with, averaged over the pixels around each place, it is sharpened to shares of all
 * places (soft attention; Bahdanau, Cho and Bengio, 2015). Known of a thing are the features of a glimpse around the
 * best place (glimpses: Mnih, Heess, Graves and Kavukcuoglu, 2014), the mean place by shares (spatial softmax; Levine,
 * Finn, Darrell and Abbeel, 2016), and the highest number, which says whether it was found. A pair is told by what is
 * known of its first thing, of its second, of all others together, and by the way from the second to the first with its
 * squared length.
 *
 * <p>The engine does the same with its own arrays while a network learns; this is for networks that are trained.
 */
public final class PairSight {
    /** Factor before the shares are taken. */
    public static final float SHARPNESS = 4;

    /** Factor of the highest number. */
    public static final float FOUND = 0.2f;

    /** Places lie in [-this, this] across. */
    private static final float REACH = 8;

    /** So far below the highest sharpened number, a share is nothing in float. */
    private static final float NOTHING = -80;

    private final ConvShape shape;
    private final PairShape pairs;
    private final ConvStack glimpses;
    private final DenseLayer features;
    private final int rows;
    private final int columns;

    /**
     * @param shape of the network, of pairs
     * @param glimpses convolutions that see them
     * @param features the layer after
     * @param rows of the last convolution that finds the things
     * @param columns of the same
     */
    PairSight(ConvShape shape, ConvStack glimpses, DenseLayer features, int rows, int columns) {
        this.shape = shape;
        this.pairs = shape.pairs().orElseThrow();
        this.glimpses = glimpses;
        this.features = features;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * @param place index of a place
     * @param places in its direction
     * @return in [-8, 8]
     */
    public static float at(int place, int places) {
        return REACH * (places == 1 ? 0 : 2f * place / (places - 1) - 1);
    }

    /**
     * @param picture row by row, pixel by pixel
     * @param last picture of the convolutions that find the things
     * @return what is known of each pair, one after the other
     */
    float[][] read(float[] picture, float[] last) {
        float[][] known = new float[pairs.things()][];
        float[] all = new float[pairs.ofThing()];
        for (int thing = 0; thing < known.length; thing++) {
            known[thing] = thing(thing, picture, last);
            for (int i = 0; i < all.length; i++) {
                all[i] += known[thing][i];
            }
        }
        float[][] told = new float[pairs.pairs()][];
        for (int pair = 0; pair < told.length; pair++) {
            told[pair] = pair(known[pairs.first(pair)], known[pairs.second(pair)], all);
        }
        return told;
    }

    private float[] pair(float[] a, float[] b, float[] all) {
        int size = pairs.ofThing();
        float[] pair = new float[pairs.ofPair()];
        System.arraycopy(a, 0, pair, 0, size);
        System.arraycopy(b, 0, pair, size, size);
        for (int i = 0; i < size; i++) {
            pair[2 * size + i] = all[i] - a[i] - b[i];
        }
        float dx = a[size - 3] - b[size - 3];
        float dy = a[size - 2] - b[size - 2];
        pair[3 * size] = dx;
        pair[3 * size + 1] = dy;
        pair[3 * size + 2] = dx * dx + dy * dy;
        return pair;
    }

    private float[] thing(int thing, float[] picture, float[] last) {
        float[] found = new float[rows * columns];
        int best = 0;
        for (int place = 0; place < found.length; place++) {
            found[place] = last[place * pairs.things() + thing] + likeness(picture, thing, place);
            best = found[place] > found[best] ? place : best;
        }
        float[] known = new float[pairs.ofThing()];
        System.arraycopy(features(picture, thing, best), 0, known, 0, pairs.features());
        putPlace(found, found[best], known);
        known[known.length - 1] = FOUND * found[best];
        return known;
    }

    private float[] features(float[] picture, int thing, int place) {
        float[] seen = glimpses.forward(glimpse(picture, thing, place), pairs.side(), pairs.side());
        float[] of = new float[pairs.features()];
        features.sums(seen, of);
        ConvStack.rectify(of);
        return of;
    }

    private void putPlace(float[] found, float most, float[] known) {
        float sum = 0;
        float x = 0;
        float y = 0;
        for (int place = 0; place < found.length; place++) {
            float less = SHARPNESS * (found[place] - most);
            if (!(less < NOTHING)) {
                float share = (float) StrictMath.exp(less);
                sum += share;
                x += share * at(place % columns, columns);
                y += share * at(place / columns, rows) * rows / columns;
            }
        }
        known[known.length - 3] = x / sum;
        known[known.length - 2] = y / sum;
    }

    /** The pixels around a place, with the likeness to this thing; the picture's border is repeated. */
    private float[] glimpse(float[] picture, int thing, int place) {
        int side = pairs.side();
        int channels = shape.channels();
        int kept = channels - pairs.things();
        float[] glimpse = new float[side * side * (kept + 1)];
        int top = place / columns * shape.stride() - side / 2;
        int left = place % columns * shape.stride() - side / 2;
        for (int i = 0; i < side * side; i++) {
            int row = Math.min(Math.max(top + i / side, 0), shape.height() - 1);
            int column = Math.min(Math.max(left + i % side, 0), shape.width() - 1);
            int from = (row * shape.width() + column) * channels;
            System.arraycopy(picture, from, glimpse, i * (kept + 1), kept);
            glimpse[i * (kept + 1) + kept] = picture[from + kept + thing];
        }
        return glimpse;
    }

    /** The mean over the pixels around a place, as far as they are in the picture. */
    private float likeness(float[] picture, int thing, int place) {
        int stride = shape.stride();
        int channels = shape.channels();
        int channel = channels - pairs.things() + thing;
        int top = Math.max(0, place / columns * stride - stride / 2);
        int bottom = Math.min(shape.height() - 1, place / columns * stride + stride / 2);
        int left = Math.max(0, place % columns * stride - stride / 2);
        int right = Math.min(shape.width() - 1, place % columns * stride + stride / 2);
        float sum = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                sum += picture[(row * shape.width() + column) * channels + channel];
            }
        }
        return sum / ((bottom - top + 1) * (right - left + 1));
    }
}
