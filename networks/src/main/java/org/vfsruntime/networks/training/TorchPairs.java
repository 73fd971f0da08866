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
import java.util.function.IntUnaryOperator;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.PairShape;
import org.vfsruntime.networks.convolution.PairSight;

/** What {@link PairSight} computes, in the engine's arrays. Where a glimpse is taken has no slope. */
final class TorchPairs {
    private final ConvShape shape;
    private final PairShape pairs;

    TorchPairs(ConvShape shape) {
        this.shape = shape;
        this.pairs = shape.pairs().orElseThrow();
    }

    /**
     * @param numbers the pictures again, in Java's memory
     * @param pictures [rows, channels, height, width]
     * @param last [rows, things, places down, places across] of the convolutions that find the things
     * @param parts weights of what sees glimpses
     * @return [rows, pairs, what is known of a pair]
     */
    NDArray read(float[] numbers, NDArray pictures, NDArray last, List<NDArray> parts) {
        NDManager manager = pictures.getManager();
        int n = pairs.things();
        long rows = last.getShape().get(0);
        int high = (int) last.getShape().get(2);
        int wide = (int) last.getShape().get(3);
        NDArray found = last.add(likeness(pictures)).reshape(rows, n, (long) high * wide);
        NDArray glimpses = glimpses(manager, numbers, found.argMax(2).toLongArray(), wide);
        NDArray seen = TorchConv.flat(TorchConv.convolved(
                glimpses,
                pairs.convolutions(),
                parts.subList(0, 2 * pairs.convolutions().size()),
                false));
        NDArray features = seen.matMul(parts.get(parts.size() - 2).transpose())
                .add(parts.get(parts.size() - 1))
                .getNDArrayInternal()
                .relu()
                .reshape(rows, n, pairs.features());
        NDArray places = found.mul(TorchEngine.constant(found, PairSight.SHARPNESS))
                .softmax(2)
                .matMul(places(manager, high, wide));
        NDArray most = found.max(new int[] {2}, true).mul(TorchEngine.constant(found, PairSight.FOUND));
        return ofPairs(NDArrays.concat(new NDList(features, places, most), 2));
    }

    private NDArray ofPairs(NDArray known) {
        NDArray a = chosen(known.getManager(), pairs::first).matMul(known);
        NDArray b = chosen(known.getManager(), pairs::second).matMul(known);
        NDArray others = known.sum(new int[] {1}, true).sub(a).sub(b);
        NDIndex place = new NDIndex(":, :, " + pairs.features() + ":" + (pairs.features() + 2));
        NDArray way = a.get(place).sub(b.get(place));
        NDArray square = way.square().sum(new int[] {2}, true);
        return NDArrays.concat(new NDList(a, b, others, way, square), 2);
    }

    /** The mean of the pixels around each place; beyond the picture there are none, so that they do not count. */
    private NDArray likeness(NDArray pictures) {
        NDManager manager = pictures.getManager();
        int n = pairs.things();
        long rows = pictures.getShape().get(0);
        NDArray channels = pictures.get(new NDIndex(":, " + (shape.channels() - n) + ":"))
                .reshape(rows * n, 1, shape.height(), shape.width());
        NDArray sums = around(channels);
        NDArray counts = around(manager.ones(new Shape(1, 1, shape.height(), shape.width())));
        NDArray means = sums.div(counts);
        return means.reshape(rows, n, means.getShape().get(2), means.getShape().get(3));
    }

    private NDArray around(NDArray x) {
        NDManager manager = x.getManager();
        int stride = shape.stride();
        NDArray ones = manager.ones(new Shape(1, 1, stride, stride));
        Shape steps = new Shape(stride, stride);
        Shape padding = new Shape(stride / 2, stride / 2);
        return Conv2d.conv2d(x, ones, manager.zeros(new Shape(1)), steps, padding, new Shape(1, 1))
                .singletonOrThrow();
    }

    /** @return [rows · things, channels of a glimpse, side, side] */
    private NDArray glimpses(NDManager manager, float[] numbers, long[] best, int wide) {
        int side = pairs.side();
        int kept = shape.channels() - pairs.things();
        int pixels = shape.height() * shape.width();
        float[] glimpses = new float[best.length * (kept + 1) * side * side];
        int to = 0;
        for (int i = 0; i < best.length; i++) {
            int picture = i / pairs.things() * shape.inputs();
            int top = (int) best[i] / wide * shape.stride() - side / 2;
            int left = (int) best[i] % wide * shape.stride() - side / 2;
            for (int channel = 0; channel <= kept; channel++) {
                int from = picture + pixels * (channel < kept ? channel : kept + i % pairs.things());
                for (int row = top; row < top + side; row++) {
                    int line = from + Math.min(Math.max(row, 0), shape.height() - 1) * shape.width();
                    for (int column = left; column < left + side; column++) {
                        glimpses[to++] = numbers[line + Math.min(Math.max(column, 0), shape.width() - 1)];
                    }
                }
            }
        }
        return manager.create(FloatBuffer.wrap(glimpses), new Shape(best.length, kept + 1, side, side));
    }

    /** @return [places, 2] */
    private static NDArray places(NDManager manager, int high, int wide) {
        float[] places = new float[2 * high * wide];
        for (int place = 0; place < high * wide; place++) {
            places[2 * place] = PairSight.at(place % wide, wide);
            places[2 * place + 1] = PairSight.at(place / wide, high) * high / wide;
        }
        return manager.create(FloatBuffer.wrap(places), new Shape((long) high * wide, 2));
    }

    /** @return [pairs, things] one where the thing is the pair's */
    private NDArray chosen(NDManager manager, IntUnaryOperator thing) {
        int n = pairs.things();
        float[] chosen = new float[pairs.pairs() * n];
        for (int pair = 0; pair < pairs.pairs(); pair++) {
            chosen[pair * n + thing.applyAsInt(pair)] = 1;
        }
        return manager.create(FloatBuffer.wrap(chosen), new Shape(pairs.pairs(), n));
    }
}
