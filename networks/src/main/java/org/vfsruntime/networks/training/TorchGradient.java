package org.vfsruntime.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * The loss of a perceptron on a batch and its gradient, computed by the engine's matrix operations.
 *
 * <p>The backward pass is written out instead of taken from DJL's gradient collector, because there is only
 * one collector in a process and it walks over all arrays of the process: this way trainings run side by side
 * on threads without touching each other. A test holds it against the collector. Everything made in a step
 * belongs to the step's own manager and goes with it.
 */
final class TorchGradient {
    private final MlpShape shape;
    private final FlatWeights layout;
    private final Loss loss;
    private final NDManager manager;
    private final ByteBuffer staging;

    TorchGradient(NDManager manager, MlpShape shape, FlatWeights layout, Loss loss) {
        this.shape = shape;
        this.layout = layout;
        this.loss = loss;
        this.manager = manager;
        this.staging = Batch.memory(layout.size());
    }

    /**
     * The loss before a step and where it falls.
     *
     * @param loss mean over rows and outputs
     * @param gradient in the order of {@link FlatWeights}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Slope(float loss, float[] gradient) {}

    /**
     * @param values all weights, in the order of {@link FlatWeights}
     * @param batch rows to learn from
     */
    Slope slope(float[] values, Batch batch) {
        try (NDManager step = manager.newSubManager()) {
            NDArray inputs = copied(step, batch.inputs(), new Shape(batch.rows(), batch.inputSize()));
            NDArray targets = copied(step, batch.targets(), new Shape(batch.rows(), batch.outputSize()));
            return slope(step, values, inputs, targets, null);
        }
    }

    /**
     * The slope where only some outputs of a row are to be learned.
     *
     * @param values all weights, in the order of {@link FlatWeights}
     * @param inputs [rows,inputs]
     * @param targets [rows,outputs]
     * @param mask [rows,outputs], 1 for an output that counts, else 0
     * @param rows in the batch
     */
    Slope slope(float[] values, float[] inputs, float[] targets, float[] mask, int rows) {
        try (NDManager step = manager.newSubManager()) {
            Shape out = new Shape(rows, shape.outputs());
            return slope(
                    step,
                    values,
                    step.create(inputs, new Shape(rows, shape.inputs())),
                    step.create(targets, out),
                    step.create(mask, out));
        }
    }

    /**
     * @param values all weights, in the order of {@link FlatWeights}
     * @param inputs [rows,inputs]
     * @param rows in the batch
     * @return [rows,outputs]
     */
    float[] outputs(float[] values, float[] inputs, int rows) {
        try (NDManager step = manager.newSubManager()) {
            NDArray sums = forward(
                    step.create(inputs, new Shape(rows, shape.inputs())),
                    weights(step, values),
                    new NDArray[shape.layers()]);
            return outputs(sums).toFloatArray();
        }
    }

    /** Says where a loss falls that is not a loss of each output by itself. */
    @FunctionalInterface
    interface OutputSlope {
        /**
         * @param outputs [rows,outputs]
         * @param slope [rows,outputs] zeros, receives the derivative of the loss by the sums of the last layer
         * @return the loss
         */
        float of(float[] outputs, float[] slope);
    }

    /**
     * The slope of a loss that is computed outside of the engine.
     *
     * @param values all weights, in the order of {@link FlatWeights}
     * @param inputs [rows,inputs]
     * @param rows in the batch
     * @param loss of the outputs
     */
    Slope slope(float[] values, float[] inputs, int rows, OutputSlope loss) {
        try (NDManager step = manager.newSubManager()) {
            NDList weights = weights(step, values);
            NDArray[] activations = new NDArray[shape.layers()];
            NDArray sums = forward(step.create(inputs, new Shape(rows, shape.inputs())), weights, activations);
            float[] delta = new float[rows * shape.outputs()];
            float value = loss.of(outputs(sums).toFloatArray(), delta);
            return new Slope(
                    value, backward(step.create(delta, new Shape(rows, shape.outputs())), weights, activations));
        }
    }

    private Slope slope(NDManager step, float[] values, NDArray inputs, NDArray targets, @Nullable NDArray mask) {
        NDList weights = weights(step, values);
        NDArray[] activations = new NDArray[shape.layers()];
        NDArray sums = forward(inputs, weights, activations);
        NDArray outputs = outputs(sums);
        float value = loss(sums, outputs, targets, mask).getFloat();
        NDArray delta = delta(outputs, targets).muli(1f / targets.size());
        if (mask != null) {
            delta.muli(mask);
        }
        return new Slope(value, backward(delta, weights, activations));
    }

    private NDList weights(NDManager step, float[] values) {
        staging.asFloatBuffer().put(values);
        return layers(copied(step, staging, new Shape(layout.size())));
    }

    private NDArray outputs(NDArray sums) {
        return shape.output() == OutputActivation.SIGMOID
                ? sums.getNDArrayInternal().sigmoid()
                : sums;
    }

    /**
     * Copied into memory of the engine: the sums of a matrix product depend on how its numbers are aligned,
     * and only the engine's own memory is always aligned the same.
     */
    private static NDArray copied(NDManager step, ByteBuffer numbers, Shape size) {
        return step.create(numbers, size, DataType.FLOAT32).duplicate();
    }

    /** Weights [out,in] and bias [out] of each layer in turn, all of them views of the vector. */
    private NDList layers(NDArray vector) {
        NDList views = vector.split(layout.inner());
        NDList shaped = new NDList(views.size());
        for (int l = 0; l < shape.layers(); l++) {
            shaped.add(views.get(2 * l).reshape(shape.outputsOf(l), shape.inputsOf(l)));
            shaped.add(views.get(2 * l + 1));
        }
        return shaped;
    }

    /** @param activations filled in with what goes into each layer */
    private NDArray forward(NDArray inputs, NDList weights, NDArray[] activations) {
        NDArray x = inputs;
        for (int l = 0; l < shape.layers(); l++) {
            activations[l] = l == 0 ? x : x.getNDArrayInternal().relu();
            x = activations[l]
                    .getNDArrayInternal()
                    .linear(activations[l], weights.get(2 * l), weights.get(2 * l + 1))
                    .singletonOrThrow();
        }
        return x;
    }

    private NDArray loss(NDArray sums, NDArray outputs, NDArray targets, @Nullable NDArray mask) {
        NDArray each;
        if (loss == Loss.CROSS_ENTROPY) {
            each = sums.getNDArrayInternal().softPlus().subi(sums.mul(targets));
        } else {
            NDArray miss = outputs.sub(targets);
            each = miss.muli(miss);
        }
        return mask == null ? each.mean() : each.muli(mask).mean();
    }

    /** The derivative of a row's summed loss by the sums of the last layer. */
    private NDArray delta(NDArray outputs, NDArray targets) {
        NDArray miss = outputs.sub(targets);
        if (loss == Loss.CROSS_ENTROPY) {
            return miss;
        }
        miss.muli(2);
        return shape.output() == OutputActivation.SIGMOID
                ? miss.muli(outputs).muli(outputs.getNDArrayInternal().rsub(1))
                : miss;
    }

    private float[] backward(NDArray lastDelta, NDList weights, NDArray[] activations) {
        NDArray[] parts = new NDArray[weights.size()];
        NDArray delta = lastDelta;
        for (int l = shape.layers() - 1; l >= 0; l--) {
            parts[2 * l] = delta.transpose().matMul(activations[l]).flatten();
            parts[2 * l + 1] = delta.sum(new int[] {0});
            if (l > 0) {
                // What a ReLU lets through is positive or 0, so its sign is its derivative.
                delta = delta.matMul(weights.get(2 * l)).muli(activations[l].sign());
            }
        }
        return NDArrays.concat(new NDList(parts)).toFloatArray();
    }
}
