package org.vfsruntime.networks.convolution;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.networks.DenseLayer;

/**
 * Convolutions one after the other. Every place of one is a fully connected layer over the pixels around it, so that one
 * kernel does all the sums (see {@link DenseLayer}).
 */
final class ConvStack {
    private final List<Convolution> convolutions;
    private final List<DenseLayer> layers;
    private final int channels;
    private final boolean endsInLogits;

    /**
     * @param convolutions first to last
     * @param layers of them
     * @param channels numbers per pixel that go in
     * @param endsInLogits whether what comes out of the last one stays as it is, and is not cut at 0
     */
    ConvStack(List<Convolution> convolutions, List<DenseLayer> layers, int channels, boolean endsInLogits) {
        this.convolutions = convolutions;
        this.layers = layers;
        this.channels = channels;
        this.endsInLogits = endsInLogits;
    }

    /** @return pixels that come out, of so many that go in */
    int outputs(int pixels) {
        int left = pixels;
        for (Convolution convolution : convolutions) {
            left = convolution.outputs(left);
        }
        return left;
    }

    /** @return the last picture, row by row, pixel by pixel */
    float[] forward(float[] picture, int height, int width) {
        float[] x = picture;
        int h = height;
        int w = width;
        int in = channels;
        for (int i = 0; i < convolutions.size(); i++) {
            Convolution convolution = convolutions.get(i);
            boolean cut = !endsInLogits || i + 1 < convolutions.size();
            x = convolve(layers.get(i), convolution, x, h, w, in, cut);
            h = convolution.outputs(h);
            w = convolution.outputs(w);
            in = convolution.filters();
        }
        return x;
    }

    private static float[] convolve(
            DenseLayer layer, Convolution convolution, float[] x, int h, int w, int channels, boolean cut) {
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
                if (cut) {
                    rectify(sums);
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
                Arrays.fill(around, at, at + line, 0);
            }
            if (row >= 0 && row < h) {
                System.arraycopy(
                        x, (row * w + from) * channels, around, at + (from - left) * channels, (to - from) * channels);
            }
        }
    }

    /** Math.max keeps NaN; a comparison would turn it into 0. */
    static void rectify(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.max(row[i], 0f);
        }
    }
}
