package org.vfsruntime.networks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.networks.DenseLayer;
import org.vfsruntime.networks.OutputActivation;

/** A network run row by row. */
final class PlainNetwork implements BatchNetwork {
    private static final int SPARE_BUFFERS = 64;

    private final KernelNetwork network;
    private final float[][] starts; // [choices][width of the first layer]
    private final List<DenseLayer> layers;
    private final ArrayBlockingQueue<Buffers> spare = new ArrayBlockingQueue<>(SPARE_BUFFERS);

    private record Buffers(float[] x, float[] y) {}

    PlainNetwork(KernelNetwork network) {
        this.network = network;
        this.starts = new float[network.choices()][];
        for (int choice = 0; choice < starts.length; choice++) {
            starts[choice] = network.start(choice);
        }
        List<DenseLayer> dense = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            float[] bias = layer == 0 ? starts[0] : network.bias(layer);
            dense.add(new DenseLayer(network.inputsOf(layer), network.outputsOf(layer), network.weights(layer), bias));
        }
        this.layers = List.copyOf(dense);
    }

    @Override
    public KernelNetwork network() {
        return network;
    }

    @Override
    public void forward(float[] inputs, int[] choices, int count, float[] outputs) {
        network.requireRoom(inputs, choices, count, outputs);
        Buffers buffers = borrow();
        for (int row = 0; row < count; row++) {
            System.arraycopy(inputs, row * network.inputs(), buffers.x(), 0, network.inputs());
            float[] sums = sums(starts[choices[row]], buffers);
            finish(sums, outputs, row * network.outputs());
        }
        spare.offer(buffers);
    }

    private Buffers borrow() {
        @Nullable Buffers buffers = spare.poll();
        int width = network.widest();
        return buffers == null ? new Buffers(new float[width], new float[width]) : buffers;
    }

    private float[] sums(float[] start, Buffers buffers) {
        float[] from = buffers.x();
        float[] to = buffers.y();
        for (int layer = 0; layer < network.layers(); layer++) {
            if (layer == 0) {
                layers.get(0).sums(start, from, to);
            } else {
                rectify(from, network.inputsOf(layer));
                layers.get(layer).sums(from, to);
            }
            float[] free = from;
            from = to;
            to = free;
        }
        return from;
    }

    /** Math.max keeps NaN; a comparison would turn it into 0. */
    private static void rectify(float[] row, int width) {
        for (int i = 0; i < width; i++) {
            row[i] = Math.max(row[i], 0f);
        }
    }

    private void finish(float[] sums, float[] outputs, int offset) {
        boolean sigmoid = network.output() == OutputActivation.SIGMOID;
        for (int o = 0; o < network.outputs(); o++) {
            outputs[offset + o] = sigmoid ? OutputActivation.sigmoid(sums[o]) : sums[o];
        }
    }
}
