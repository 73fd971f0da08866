package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/** Holds the hand-written passes against DJL's own operations and its gradient collector. */
class TorchGradientTest {
    private static final int ROWS = 24;

    private final Engine engine = TorchEngine.start();

    private static TrainingSet set(int inputs, int outputs) {
        SplittableRandom random = new SplittableRandom(4);
        float[] x = new float[ROWS * inputs];
        float[] t = new float[ROWS * outputs];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextDouble(-3, 3);
        }
        for (int i = 0; i < t.length; i++) {
            t[i] = (float) random.nextDouble();
        }
        return new TrainingSet(x, t, ROWS, inputs, outputs);
    }

    private static float[] weights(FlatWeights layout) {
        float[] weights = layout.initial(9);
        SplittableRandom random = new SplittableRandom(10);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) random.nextDouble(-0.2, 0.2); // so that biases are not 0
        }
        return weights;
    }

    @ParameterizedTest
    @CsvSource({"CROSS_ENTROPY,SIGMOID", "MEAN_SQUARED,SIGMOID", "MEAN_SQUARED,LINEAR"})
    void gradientsEqualThoseOfTheCollector(Loss loss, OutputActivation output) {
        MlpShape shape = new MlpShape(5, List.of(12, 7), 3, output);
        TrainingSet set = set(5, 3);
        FlatWeights layout = new FlatWeights(shape);
        float[] weights = weights(layout);
        Batch batch = new Batch(set, InputScaling.of(set), 16);
        batch.draw(1, 1);
        try (NDManager manager = engine.newBaseManager()) {
            TorchGradient.Slope slope = new TorchGradient(manager, shape, layout, loss).slope(weights, batch);
            TorchGradient.Slope expected = collected(manager, shape, layout, loss, weights, batch);
            assertThat(slope.loss()).isCloseTo(expected.loss(), within(1e-5f));
            assertThat(slope.gradient()).hasSize(layout.size());
            assertThat(slope.gradient()).usingComparatorWithPrecision(1e-6f).containsExactly(expected.gradient());
            assertThat(Adam.clipFactor(slope.gradient(), 1e-3f)).isLessThan(1f); // not all zeros
        }
    }

    private TorchGradient.Slope collected(
            NDManager manager, MlpShape shape, FlatWeights layout, Loss loss, float[] weights, Batch batch) {
        NDArray x = manager.create(floats(batch.inputs()), new Shape(batch.rows(), batch.inputSize()));
        NDArray t = manager.create(floats(batch.targets()), new Shape(batch.rows(), batch.outputSize()));
        List<NDArray> parts = parts(manager, shape, layout, weights);
        parts.forEach(part -> part.setRequiresGradient(true));
        float value;
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray y = forward(x, parts);
            if (shape.output() == OutputActivation.SIGMOID) {
                y = y.getNDArrayInternal().sigmoid();
            }
            NDArray l = loss == Loss.MEAN_SQUARED
                    ? y.sub(t).square().mean()
                    : t.mul(y.log())
                            .add(t.mul(-1).add(1).mul(y.mul(-1).add(1).log()))
                            .mean()
                            .neg();
            collector.backward(l);
            value = l.getFloat();
        }
        float[] gradient = new float[layout.size()];
        int at = 0;
        for (NDArray part : parts) {
            float[] g = part.getGradient().toFloatArray();
            System.arraycopy(g, 0, gradient, at, g.length);
            at += g.length;
        }
        return new TorchGradient.Slope(value, gradient);
    }

    private static NDArray forward(NDArray x, List<NDArray> parts) {
        NDArray y = x;
        for (int i = 0; i < parts.size(); i += 2) {
            y = i == 0 ? y : y.getNDArrayInternal().relu();
            y = y.matMul(parts.get(i).transpose()).add(parts.get(i + 1));
        }
        return y;
    }

    private static List<NDArray> parts(NDManager manager, MlpShape shape, FlatWeights layout, float[] weights) {
        List<NDArray> parts = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            float[] w = Arrays.copyOfRange(weights, layout.weightsStart(l), layout.biasStart(l));
            float[] b = Arrays.copyOfRange(weights, layout.biasStart(l), layout.end(l));
            parts.add(manager.create(w, new Shape(shape.outputsOf(l), shape.inputsOf(l))));
            parts.add(manager.create(b));
        }
        return parts;
    }

    private static float[] floats(java.nio.ByteBuffer bytes) {
        float[] floats = new float[bytes.capacity() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    @Test
    void theForwardPassInJavaEqualsTheEngines() {
        MlpShape shape = new MlpShape(9, List.of(40, 21), 4, OutputActivation.SIGMOID);
        TrainingSet set = set(9, 4);
        FlatWeights layout = new FlatWeights(shape);
        float[] weights = weights(layout);
        InputScaling scaling = InputScaling.of(set);
        float[] actual = new float[ROWS * 4];
        layout.toMlp(weights, scaling).forward(set.inputs(), ROWS, actual);
        try (NDManager manager = engine.newBaseManager()) {
            NDArray x = manager.create(set.inputs(), new Shape(ROWS, 9))
                    .sub(manager.create(scaling.mean()))
                    .mul(manager.create(scaling.scale()));
            float[] expected = forward(x, parts(manager, shape, layout, weights))
                    .getNDArrayInternal()
                    .sigmoid()
                    .toFloatArray();
            assertThat(actual).usingComparatorWithPrecision(1e-5f).containsExactly(expected);
        }
    }

    @Test
    void threeHundredStepsLeaveNoArrayBehind() {
        MlpShape shape = new MlpShape(5, List.of(12, 7), 3, OutputActivation.SIGMOID);
        TrainingSet set = set(5, 3);
        FlatWeights layout = new FlatWeights(shape);
        Batch batch = new Batch(set, InputScaling.of(set), 8);
        try (NDManager manager = engine.newBaseManager()) {
            NDManager everything = manager.getParentManager();
            TorchGradient gradient = new TorchGradient(manager, shape, layout, Loss.CROSS_ENTROPY);
            NDArray witness = manager.zeros(new Shape(1));
            int before = everything.getManagedArrays().size();
            assertThat(before).isGreaterThan(0);
            for (int step = 1; step <= 300; step++) {
                batch.draw(1, step);
                gradient.slope(weights(layout), batch);
            }
            assertThat(everything.getManagedArrays()).hasSize(before);
            assertThat(manager.getManagedArrays()).containsExactly(witness);
        }
    }
}
