package org.vfsruntime.networks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.networks.OutputActivation;

/** A network run row by row, with loops that every Java runs. */
public final class RowByRowNetwork implements BatchNetwork {
    private static final int SPARE_BUFFERS = 64;

    private final KernelNetwork network;
    private final RowArithmetic arithmetic;
    private final float[][] starts; // [choices][width of the first layer]
    private final float[][] biases; // [layers][out], none for the first
    private final List<RowArithmetic.Layer> layers;
    private final ArrayBlockingQueue<Buffers> spare = new ArrayBlockingQueue<>(SPARE_BUFFERS);

    /** What one thread writes to. */
    private static final class Buffers {
        final float[] x;
        final float[] y;

        Buffers(int width) {
            x = new float[width];
            y = new float[width];
        }
    }

    /**
     * @param network numbers of a perceptron
     * @param arithmetic of the kernel
     */
    public RowByRowNetwork(KernelNetwork network, RowArithmetic arithmetic) {
        this.network = network;
        this.arithmetic = arithmetic;
        this.starts = new float[network.choices()][];
        for (int choice = 0; choice < starts.length; choice++) {
            starts[choice] = network.start(choice);
        }
        this.biases = new float[network.layers()][];
        List<RowArithmetic.Layer> rows = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            biases[layer] = layer == 0 ? new float[0] : network.bias(layer);
            rows.add(arithmetic.layer(network.inputsOf(layer), network.outputsOf(layer), network.weights(layer)));
        }
        this.layers = List.copyOf(rows);
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
            System.arraycopy(inputs, row * network.inputs(), buffers.x, 0, network.inputs());
            float[] sums = sums(starts[choices[row]], buffers);
            finish(sums, outputs, row * network.outputs());
        }
        spare.offer(buffers);
    }

    private Buffers borrow() {
        @Nullable Buffers buffers = spare.poll();
        return buffers == null ? new Buffers(network.widest()) : buffers;
    }

    private float[] sums(float[] start, Buffers buffers) {
        float[] from = buffers.x;
        float[] to = buffers.y;
        for (int layer = 0; layer < network.layers(); layer++) {
            if (layer > 0) {
                rectify(from, network.inputsOf(layer));
            }
            layers.get(layer).sums(layer == 0 ? start : biases[layer], from, to);
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
            outputs[offset + o] = sigmoid ? arithmetic.sigmoid(sums[o]) : sums[o];
        }
    }
}
