package org.vfsruntime.networks.convolution;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.DenseLayer;
import org.vfsruntime.networks.OutputActivation;

/**
 * A trained network that sees pictures. Immutable and safe for use by any number of threads; runs in plain Java, holds
 * no native memory, and gives a picture the same bits wherever and beside whatever it is seen.
 *
 * <p>Every place of a convolution is a fully connected layer over the pixels around it, so that one kernel does all the
 * sums (see {@link DenseLayer}).
 */
public final class ConvNetwork {
    /** Bytes to numbers of about one size: (byte / 255 − ½) · 4. */
    private static final float SCALE = 4f / 255;

    private final ConvShape shape;
    private final List<float[]> weights;
    private final List<DenseLayer> layers = new ArrayList<>();

    private ConvNetwork(ConvShape shape, List<float[]> weights) {
        this.shape = shape;
        this.weights = weights;
        List<List<Integer>> tensors = shape.tensors();
        for (int i = 0; i < tensors.size(); i += 2) {
            List<Integer> of = tensors.get(i);
            float[] w = of.size() == 4 ? byPixel(weights.get(i), of) : weights.get(i);
            layers.add(new DenseLayer(w.length / of.get(0), of.get(0), w, weights.get(i + 1)));
        }
    }

    /**
     * @param shape the sizes
     * @param weights in the order and sizes of {@link ConvShape#tensors}, finite; copied
     * @return the network
     * @throws org.vfsruntime.core.InvalidInputException naming every array of a wrong size or with a number that is
     *     not finite
     */
    public static ConvNetwork of(ConvShape shape, List<float[]> weights) {
        List<List<Integer>> tensors = shape.tensors();
        new Faults()
                .require(weights.size() == tensors.size(), "weight arrays", weights.size(), "be " + tensors.size())
                .throwIfAny();
        Faults faults = new Faults();
        List<float[]> copies = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            int size = tensors.get(i).stream().reduce(1, Math::multiplyExact);
            float[] copy = weights.get(i).clone();
            faults.require(copy.length == size, "size of weight array " + i, copy.length, "be " + size);
            for (float number : copy) {
                if (!Float.isFinite(number)) {
                    faults.require(false, "a number of weight array " + i, number, "be finite");
                    break;
                }
            }
            copies.add(copy);
        }
        faults.throwIfAny();
        return new ConvNetwork(shape, copies);
    }

    /** From [filters, channels, kernel, kernel] to [filters, kernel, kernel, channels]. */
    private static float[] byPixel(float[] w, List<Integer> of) {
        int channels = of.get(1);
        int area = of.get(2) * of.get(3);
        float[] moved = new float[w.length];
        for (int f = 0; f < of.get(0); f++) {
            for (int c = 0; c < channels; c++) {
                for (int p = 0; p < area; p++) {
                    moved[(f * area + p) * channels + c] = w[(f * channels + c) * area + p];
                }
            }
        }
        return moved;
    }

    /** @return the sizes */
    public ConvShape shape() {
        return shape;
    }

    /** @return copies of all weights, in the order of {@link ConvShape#tensors} */
    public List<float[]> weights() {
        return weights.stream().map(float[]::clone).toList();
    }

    /**
     * @param value of a colour, as a byte in [0, 255]
     * @return what goes into the network for it
     */
    public static float input(byte value) {
        return ((value & 255) - 127.5f) * SCALE;
    }

    /**
     * @param picture [height, width, channels] bytes in [0, 255], row by row, pixel by pixel
     * @return [outputs] each in [0, 1]
     */
    public float[] forward(byte[] picture) {
        new Faults()
                .require(picture.length == shape.inputs(), "bytes of a picture", picture.length, "be " + shape.inputs())
                .throwIfAny();
        float[] x = new float[picture.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = input(picture[i]);
        }
        float[] seen = x;
        int h = shape.height();
        int w = shape.width();
        int layer = 0;
        for (Convolution convolution : shape.convolutions()) {
            x = convolve(layer, x, h, w);
            h = convolution.outputs(h);
            w = convolution.outputs(w);
            layer++;
        }
        float[][] rows = shape.isOfPairs() ? new PairReading(shape, h, w).read(seen, x) : new float[][] {x};
        float[] told = new float[shape.outputs()];
        int each = told.length / rows.length;
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(connected(rows[row]), 0, told, row * each, each);
        }
        for (int i = 0; i < told.length; i++) {
            told[i] = OutputActivation.sigmoid(told[i]);
        }
        return told;
    }

    private float[] connected(float[] row) {
        float[] x = row;
        List<Integer> widths = shape.widths();
        int first = shape.convolutions().size();
        for (int layer = first; layer < layers.size(); layer++) {
            float[] y = new float[widths.get(layer - first + 1)];
            layers.get(layer).sums(x, y);
            if (layer + 1 < layers.size()) {
                rectify(y, 0, y.length);
            }
            x = y;
        }
        return x;
    }

    private float[] convolve(int index, float[] x, int h, int w) {
        Convolution convolution = shape.convolutions().get(index);
        DenseLayer layer = layers.get(index);
        int channels = shape.channelsInto(index);
        // Where things are told by the last one, some of its numbers are logits.
        boolean rectified =
                !shape.isOfPairs() || index + 1 < shape.convolutions().size();
        int kernel = convolution.kernel();
        int filters = convolution.filters();
        int rows = convolution.outputs(h);
        int columns = convolution.outputs(w);
        float[] all = new float[rows * columns * filters];
        float[] around = new float[kernel * kernel * channels];
        float[] sums = new float[filters];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int top = row * convolution.stride() - convolution.padding();
                int left = column * convolution.stride() - convolution.padding();
                gather(x, h, w, channels, top, left, kernel, around);
                layer.sums(around, sums);
                if (rectified) {
                    rectify(sums, 0, filters);
                }
                System.arraycopy(sums, 0, all, (row * columns + column) * filters, filters);
            }
        }
        return all;
    }

    private static void gather(float[] x, int h, int w, int channels, int top, int left, int kernel, float[] around) {
        int line = kernel * channels;
        int from = Math.max(0, left);
        int to = Math.min(w, left + kernel);
        for (int k = 0; k < kernel; k++) {
            int row = top + k;
            int at = k * line;
            if (row < 0 || row >= h || to - from < kernel) {
                java.util.Arrays.fill(around, at, at + line, 0);
            }
            if (row >= 0 && row < h) {
                System.arraycopy(
                        x, (row * w + from) * channels, around, at + (from - left) * channels, (to - from) * channels);
            }
        }
    }

    /** Math.max keeps NaN; a comparison would turn it into 0. */
    private static void rectify(float[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            row[i] = Math.max(row[i], 0f);
        }
    }
}
