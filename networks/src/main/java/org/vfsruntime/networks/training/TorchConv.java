package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;

/** What {@link org.vfsruntime.networks.convolution.ConvNetwork} computes, in the engine's arrays: they know slopes. */
final class TorchConv {
    private final ConvShape shape;

    TorchConv(ConvShape shape) {
        this.shape = shape;
    }

    /**
     * @param numbers the pictures again, in Java's memory
     * @param pictures [rows, channels, height, width]
     * @param parts weights in the order of {@link ConvShape#tensors}
     * @return [rows, outputs] the sums before the sigmoid
     */
    NDArray logits(float[] numbers, NDArray pictures, List<NDArray> parts) {
        long rows = pictures.getShape().get(0);
        int found = 2 * shape.convolutions().size();
        boolean ofPairs = shape.pairs().isPresent();
        NDArray last = convolved(pictures, shape.convolutions(), parts.subList(0, found), ofPairs);
        int seen = shape.pairs()
                .map(pairs -> found + 2 * pairs.convolutions().size() + 2)
                .orElse(found);
        NDArray x =
                ofPairs ? new TorchPairs(shape).read(numbers, pictures, last, parts.subList(found, seen)) : flat(last);
        for (int at = seen; at < parts.size(); at += 2) {
            x = x.matMul(parts.get(at).transpose()).add(parts.get(at + 1));
            x = at + 2 < parts.size() ? x.getNDArrayInternal().relu() : x;
        }
        return x.reshape(rows, shape.outputs());
    }

    /** @return [rows, all numbers], row by row, pixel by pixel */
    static NDArray flat(NDArray picture) {
        return picture.transpose(0, 2, 3, 1).reshape(picture.getShape().get(0), -1);
    }

    static NDArray convolved(NDArray picture, List<Convolution> convolutions, List<NDArray> parts, boolean toLogits) {
        NDArray x = picture;
        for (int i = 0; i < convolutions.size(); i++) {
            Convolution convolution = convolutions.get(i);
            Shape stride = new Shape(convolution.stride(), convolution.stride());
            Shape padding = new Shape(convolution.padding(), convolution.padding());
            x = Conv2d.conv2d(x, parts.get(2 * i), parts.get(2 * i + 1), stride, padding, new Shape(1, 1))
                    .singletonOrThrow();
            x = toLogits && i + 1 == convolutions.size()
                    ? x
                    : x.getNDArrayInternal().relu();
        }
        return x;
    }
}
