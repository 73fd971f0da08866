package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.nio.FloatBuffer;
import java.util.List;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.convolution.PairReading;

/** What {@link org.vfsruntime.networks.convolution.ConvNetwork} computes, in the engine's arrays: they know slopes. */
final class TorchConv {
    private final ConvShape shape;

    TorchConv(ConvShape shape) {
        this.shape = shape;
    }

    /**
     * @param pictures [rows, channels, height, width]
     * @param parts weights in the order of {@link ConvShape#tensors}
     * @return [rows, outputs] the sums before the sigmoid
     */
    NDArray logits(NDArray pictures, List<NDArray> parts) {
        NDArray x = pictures;
        int at = 0;
        for (Convolution convolution : shape.convolutions()) {
            Shape stride = new Shape(convolution.stride(), convolution.stride());
            Shape padding = new Shape(convolution.padding(), convolution.padding());
            x = Conv2d.conv2d(x, parts.get(at), parts.get(at + 1), stride, padding, new Shape(1, 1))
                    .singletonOrThrow();
            at += 2;
            boolean last = at == 2 * shape.convolutions().size();
            x = last && shape.isOfPairs() ? x : x.getNDArrayInternal().relu();
        }
        long rows = pictures.getShape().get(0);
        x = shape.isOfPairs() ? pairs(pictures, x) : x.transpose(0, 2, 3, 1).reshape(rows, -1);
        for (; at < parts.size(); at += 2) {
            x = x.matMul(parts.get(at).transpose()).add(parts.get(at + 1));
            x = at + 2 < parts.size() ? x.getNDArrayInternal().relu() : x;
        }
        return x.reshape(rows, shape.outputs());
    }

    /** The same as {@link PairReading}: [rows, pairs, numbers of a pair]. */
    private NDArray pairs(NDArray pictures, NDArray last) {
        int n = shape.things();
        long rows = last.getShape().get(0);
        long high = last.getShape().get(2);
        long wide = last.getShape().get(3);
        NDArray found =
                last.get(new NDIndex(":, :" + n)).add(likeness(pictures)).reshape(rows, n, high * wide);
        NDArray shares = found.mul(PairReading.SHARPNESS).softmax(2);
        NDArray seen = last.get(new NDIndex(":, " + n + ":"))
                .getNDArrayInternal()
                .relu()
                .reshape(rows, -1, high * wide);
        NDArray means = shares.matMul(seen.transpose(0, 2, 1));
        NDArray places = shares.matMul(places(last.getManager(), (int) high, (int) wide));
        NDArray most = found.max(new int[] {2}, true).mul(PairReading.FOUND);
        NDArray known = NDArrays.concat(new NDList(means, places, most), 2);
        NDArray a = chosen(last.getManager(), true).matMul(known);
        NDArray b = chosen(last.getManager(), false).matMul(known);
        NDArray others = known.sum(new int[] {1}, true).sub(a).sub(b);
        long size = known.getShape().get(2);
        NDIndex place = new NDIndex(":, :, " + (size - 3) + ":" + (size - 1));
        NDArray way = a.get(place).sub(b.get(place));
        NDArray square = way.square().sum(new int[] {2}, true);
        return NDArrays.concat(new NDList(a, b, others, way, square), 2);
    }

    /** The mean of the pixels around each place; beyond the picture there are none, so that they do not count. */
    private NDArray likeness(NDArray pictures) {
        NDManager manager = pictures.getManager();
        int n = shape.things();
        int stride = shape.stride();
        long rows = pictures.getShape().get(0);
        NDArray channels = pictures.get(new NDIndex(":, " + (shape.channels() - n) + ":"))
                .reshape(rows * n, 1, shape.height(), shape.width());
        NDArray sums = around(manager, channels, stride);
        NDArray counts = around(manager, manager.ones(new Shape(1, 1, shape.height(), shape.width())), stride);
        NDArray means = sums.div(counts);
        return means.reshape(rows, n, means.getShape().get(2), means.getShape().get(3));
    }

    private static NDArray around(NDManager manager, NDArray x, int stride) {
        NDArray ones = manager.ones(new Shape(1, 1, stride, stride));
        Shape steps = new Shape(stride, stride);
        Shape padding = new Shape(stride / 2, stride / 2);
        return Conv2d.conv2d(x, ones, manager.zeros(new Shape(1)), steps, padding, new Shape(1, 1))
                .singletonOrThrow();
    }

    /** @return [places, 2] */
    private static NDArray places(NDManager manager, int high, int wide) {
        float[] places = new float[2 * high * wide];
        for (int place = 0; place < high * wide; place++) {
            places[2 * place] = PairReading.at(place % wide, wide);
            places[2 * place + 1] = PairReading.at(place / wide, high) * high / wide;
        }
        return manager.create(FloatBuffer.wrap(places), new Shape((long) high * wide, 2));
    }

    /** @return [pairs, things] one where the thing is the pair's first, or else its second */
    private NDArray chosen(NDManager manager, boolean first) {
        int n = shape.things();
        float[] chosen = new float[n * (n - 1) * n];
        for (int pair = 0; pair < n * (n - 1); pair++) {
            int a = pair / (n - 1);
            int column = pair % (n - 1);
            chosen[pair * n + (first ? a : column < a ? column : column + 1)] = 1;
        }
        return manager.create(FloatBuffer.wrap(chosen), new Shape((long) n * (n - 1), n));
    }
}
