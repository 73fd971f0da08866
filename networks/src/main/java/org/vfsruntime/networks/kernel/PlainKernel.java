package org.vfsruntime.networks.kernel;

import org.vfsruntime.networks.DenseLayer;
import org.vfsruntime.networks.OutputActivation;

/**
 * Loops that every Java runs. A sum is taken in the order start, input 0, input 1, …, each product rounded before it
 * is added, and the sigmoid is that of {@link org.vfsruntime.networks.Mlp}: the bits are the same on every machine.
 */
public final class PlainKernel implements NetworkKernel {
    /** The name under which it is asked for. */
    public static final String NAME = "plain";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String describe() {
        return "plain loops";
    }

    @Override
    public BatchNetwork prepare(KernelNetwork network) {
        return new RowByRowNetwork(network, new Rounded());
    }

    /** Products are rounded before they are added. */
    private static final class Rounded implements RowArithmetic {
        @Override
        public Layer layer(int inputs, int outputs, float[] weights) {
            return new DenseLayer(inputs, outputs, weights, new float[outputs])::sums;
        }

        @Override
        public float sigmoid(float x) {
            return OutputActivation.sigmoid(x);
        }
    }
}
