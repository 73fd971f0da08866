package org.vfsruntime.networks.convolution;

/**
 * What a network sees of n things, for all their ordered pairs. Of the last convolution's filters the first n say where
 * each thing is: with the likeness that the picture came with, averaged over the pixels around each place, they are
 * sharpened to a share for each place (soft attention; Bahdanau, Cho and Bengio, 2015). Of a thing is known the mean of
 * the other filters by these shares, its mean place (spatial softmax; Levine, Finn, Darrell and Abbeel, 2016), and the
 * highest number, which says whether it was found at all. A pair (a, b) is told by what is known of a, of b, of all
 * others together, and by the way from b to a with its squared length. Pairs come in the order (0,1), (0,2), …,
 * (n-1,n-2).
 *
 * <p>The engine does the same with its own arrays while a network learns; this is for nets that are trained.
 */
public final class PairReading {
    /** Factor before the shares are taken. */
    public static final float SHARPNESS = 4;

    /** Places lie in [-this, this] across. */
    public static final float REACH = 8;

    /** Factor of the highest number. */
    public static final float FOUND = 0.2f;

    /** Below this, under the highest sharpened number, a share is 0 in float. */
    private static final float NOTHING = -80;

    private final ConvShape shape;
    private final int rows;
    private final int columns;
    private final int filters;
    private final int size;

    /**
     * @param shape of the network, of pairs
     * @param rows of the last convolution
     * @param columns of the last convolution
     */
    PairReading(ConvShape shape, int rows, int columns) {
        this.shape = shape;
        this.rows = rows;
        this.columns = columns;
        this.filters = shape.convolutions().get(shape.convolutions().size() - 1).filters();
        this.size = ofThing(shape.things(), filters);
    }

    /**
     * @param things n
     * @param filters of the last convolution, > n
     * @return numbers that are known of one thing
     */
    public static int ofThing(int things, int filters) {
        return filters - things + 3;
    }

    /**
     * @param things n
     * @param filters of the last convolution, > n
     * @return numbers that are known of a pair
     */
    public static int size(int things, int filters) {
        return 3 * ofThing(things, filters) + 3;
    }

    /**
     * @param place index of a place
     * @param places in its direction
     * @return in [-{@link #REACH}, {@link #REACH}]
     */
    public static float at(int place, int places) {
        return REACH * (places == 1 ? 0 : 2f * place / (places - 1) - 1);
    }

    /** @return what is known of each pair, one after the other */
    float[][] read(float[] picture, float[] last) {
        int n = shape.things();
        float[][] known = new float[n][];
        float[] others = new float[size];
        for (int thing = 0; thing < n; thing++) {
            known[thing] = thing(thing, picture, last);
            for (int i = 0; i < size; i++) {
                others[i] += known[thing][i];
            }
        }
        float[][] pairs = new float[n * (n - 1)][];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (a != b) {
                    pairs[a * (n - 1) + (b < a ? b : b - 1)] = pair(known[a], known[b], others);
                }
            }
        }
        return pairs;
    }

    private float[] pair(float[] a, float[] b, float[] all) {
        float[] pair = new float[3 * size + 3];
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
        float most = Float.NEGATIVE_INFINITY;
        for (int place = 0; place < found.length; place++) {
            found[place] = last[place * filters + thing] + likeness(picture, thing, place);
            most = Math.max(most, found[place]);
        }
        float[] known = new float[size];
        float sum = 0;
        for (int place = 0; place < found.length; place++) {
            float less = SHARPNESS * (found[place] - most);
            if (!(less < NOTHING)) {
                float share = (float) StrictMath.exp(less);
                sum += share;
                add(share, place, last, known);
            }
        }
        for (int i = 0; i < size - 1; i++) {
            known[i] /= sum;
        }
        known[size - 1] = FOUND * most;
        return known;
    }

    private void add(float share, int place, float[] last, float[] known) {
        int things = shape.things();
        int features = filters - things;
        for (int f = 0; f < features; f++) {
            known[f] += share * Math.max(last[place * filters + things + f], 0f);
        }
        known[features] += share * at(place % columns, columns);
        known[features + 1] += share * at(place / columns, rows) * rows / columns;
    }

    /** The mean over the pixels around a place, as far as they are in the picture. */
    private float likeness(float[] picture, int thing, int place) {
        int stride = shape.stride();
        int channels = shape.channels();
        int channel = channels - shape.things() + thing;
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
