package org.vfsruntime.networks.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.KernelNetwork;

/** A network run in chunks of rows that stay in the processor's cache from the first layer to the last. */
final class VectorNetwork implements BatchNetwork {
    /** Rows of a chunk, ≥ {@link TileSet#ROWS}. */
    static final int CHUNK = 60;

    private static final int SPARE_BUFFERS = 64;
    private static final float RELU = 0;
    private static final float NO_FLOOR = Float.NEGATIVE_INFINITY;

    private final KernelNetwork network;
    private final float[][] starts; // [choices][padded width of the first layer]
    private final List<PackedLayer> layers;
    private final ArrayBlockingQueue<Buffers> spare = new ArrayBlockingQueue<>(SPARE_BUFFERS);

    /** What one thread writes to. */
    private static final class Buffers {
        final float[][] x;
        final float[][] y;
        final float[][] start;

        Buffers(int width, float[] anyStart) {
            x = new float[CHUNK][width];
            y = new float[CHUNK][width];
            start = new float[CHUNK][];
            // Tiles also run the rows that fill up a small batch.
            Arrays.fill(start, anyStart);
        }
    }

    VectorNetwork(KernelNetwork network, TileSet tiles) {
        this.network = network;
        this.starts = new float[network.choices()][];
        for (int choice = 0; choice < starts.length; choice++) {
            starts[choice] = Arrays.copyOf(network.start(choice), PackedLayer.padded(network.outputsOf(0)));
        }
        List<PackedLayer> packed = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            float[] bias = layer == 0 ? starts[0] : network.bias(layer);
            packed.add(new PackedLayer(
                    network.inputsOf(layer), network.outputsOf(layer), network.weights(layer), bias, CHUNK, tiles));
        }
        this.layers = List.copyOf(packed);
    }

    @Override
    public KernelNetwork network() {
        return network;
    }

    @Override
    public void forward(float[] inputs, int[] choices, int count, float[] outputs) {
        network.requireRoom(inputs, choices, count, outputs);
        Buffers buffers = borrow();
        for (int from = 0; from < count; from += CHUNK) {
            chunk(inputs, choices, from, Math.min(CHUNK, count - from), outputs, buffers);
        }
        spare.offer(buffers);
    }

    private Buffers borrow() {
        @Nullable Buffers buffers = spare.poll();
        return buffers == null ? new Buffers(PackedLayer.padded(network.widest()), starts[0]) : buffers;
    }

    private void chunk(float[] inputs, int[] choices, int from, int rows, float[] outputs, Buffers buffers) {
        int width = network.inputs();
        for (int row = 0; row < rows; row++) {
            System.arraycopy(inputs, (from + row) * width, buffers.x[row], 0, width);
            buffers.start[row] = starts[choices[from + row]];
        }
        float[][] sums = sums(buffers, Math.max(rows, TileSet.ROWS));
        int out = network.outputs();
        boolean sigmoid = network.output() == OutputActivation.SIGMOID;
        for (int row = 0; row < rows; row++) {
            if (sigmoid) {
                VectorSigmoid.apply(sums[row], out);
            }
            System.arraycopy(sums[row], 0, outputs, (from + row) * out, out);
        }
    }

    private float[][] sums(Buffers buffers, int rows) {
        float[][] from = buffers.x;
        float[][] to = buffers.y;
        int last = layers.size() - 1;
        for (int l = 0; l <= last; l++) {
            PackedLayer layer = layers.get(l);
            float[][] start = l == 0 ? buffers.start : layer.biasOfRow();
            layer.sums(from, start, rows, to, l == last ? NO_FLOOR : RELU);
            float[][] free = from;
            from = to;
            to = free;
        }
        return from;
    }
}
