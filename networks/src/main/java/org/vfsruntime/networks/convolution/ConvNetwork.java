package org.vfsruntime.networks.convolution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.DenseLayer;
import org.vfsruntime.networks.OutputActivation;

/**
 * A trained network that sees pictures. Immutable and safe for use by any number of threads; runs in plain Java, holds
 * no native memory, and gives a picture the same bits wherever and beside whatever it is seen.
 */
public final class ConvNetwork {
    /** Bytes to numbers of about one size: (byte / 255 − ½) · 4. */
    private static final float SCALE = 4f / 255;

    private final ConvShape shape;
    private final List<float[]> weights;
    private final ConvStack finders;
    private final @Nullable PairSight pairs;
    private final List<DenseLayer> head;

    private ConvNetwork(ConvShape shape, List<float[]> weights) {
        this.shape = shape;
        this.weights = weights;
        List<DenseLayer> layers = new ArrayList<>();
        List<List<Integer>> tensors = shape.tensors();
        for (int i = 0; i < tensors.size(); i += 2) {
            List<Integer> of = tensors.get(i);
            float[] w = of.size() == 4 ? byPixel(weights.get(i), of) : weights.get(i);
            layers.add(new DenseLayer(w.length / of.get(0), of.get(0), w, weights.get(i + 1)));
        }
        PairShape of = shape.pairs().orElse(null);
        int found = shape.convolutions().size();
        this.finders = new ConvStack(shape.convolutions(), layers.subList(0, found), shape.channels(), of != null);
        int seen = of == null ? found : found + of.convolutions().size() + 1;
        this.pairs = of == null ? null : sight(shape, of, finders, layers.subList(found, seen));
        this.head = List.copyOf(layers.subList(seen, layers.size()));
    }

    private static PairSight sight(ConvShape shape, PairShape pairs, ConvStack finders, List<DenseLayer> layers) {
        int last = layers.size() - 1;
        int channels = shape.channels() - pairs.things() + 1;
        return new PairSight(
                shape,
                new ConvStack(pairs.convolutions(), layers.subList(0, last), channels, false),
                layers.get(last),
                finders.outputs(shape.height()),
                finders.outputs(shape.width()));
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
        float[] last = finders.forward(x, shape.height(), shape.width());
        float[][] rows = pairs == null ? new float[][] {last} : pairs.read(x, last);
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
        for (int i = 0; i < head.size(); i++) {
            float[] y = new float[widths.get(i + 1)];
            head.get(i).sums(x, y);
            if (i + 1 < head.size()) {
                ConvStack.rectify(y);
            }
            x = y;
        }
        return x;
    }
}
