package org.vfsruntime.networks.outside;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.engine.EngineWords;

/** A network that one of DJL's engines runs, from bytes that were looked through before. */
public final class DjlNetwork implements OutsideNetwork {
    private static final int MAX_COLUMNS = 4096;

    /**
     * Memory outside of Java that engines read from, one set for each thread that is in a call. Java gives such memory
     * back only when it collects garbage, and it does not see how much of it there is.
     */
    private final Queue<ByteBuffer[]> buffers = new ConcurrentLinkedQueue<>();

    private final Model model;
    private final List<TensorPlan> inputs;
    private final int output;

    private DjlNetwork(Model model, List<TensorPlan> inputs, int output) {
        this.model = model;
        this.inputs = List.copyOf(inputs);
        this.output = output;
    }

    /**
     * @param engine of DJL, by name, that was started
     * @param content of a file that was looked through
     * @param options of the engine
     * @param inputs tensors in order
     * @param output which of the network's outputs is read
     * @return the network
     * @throws InvalidInputException when the engine does not understand the content
     */
    public static DjlNetwork load(
            String engine, byte[] content, Map<String, String> options, List<TensorPlan> inputs, int output) {
        Model model = Model.newInstance("imported", engine);
        try {
            model.load(new ByteArrayInputStream(content), options);
            return new DjlNetwork(model, inputs, output);
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new InvalidInputException(engine + " does not understand the network: " + EngineWords.of(e), e);
        }
    }

    @Override
    public float[] forward(float[][] rowsOfInputs, int rows) {
        ByteBuffer @Nullable [] kept = buffers.poll();
        ByteBuffer[] numbers = kept == null ? new ByteBuffer[inputs.size()] : kept;
        // Whatever the engine makes lives in this scope: nothing is left when it ends.
        try (NDManager scope = model.getNDManager().newSubManager()) {
            NDList given = new NDList();
            for (int i = 0; i < inputs.size(); i++) {
                numbers[i] =
                        filled(numbers[i], rowsOfInputs[i], rows * inputs.get(i).size());
                NDArray array = scope.create(numbers[i], shape(rows, inputs.get(i)), DataType.FLOAT32);
                array.setName(inputs.get(i).name());
                given.add(array);
            }
            NDList found = model.getBlock().forward(new ParameterStore(scope, false), given, false);
            found.attach(scope);
            return values(found, rows);
        } catch (InvalidInputException e) {
            throw e;
        } catch (EngineException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new InvalidInputException(
                    "the network failed on inputs " + inputs + " with " + rows + " rows: " + EngineWords.of(e), e);
        } finally {
            buffers.offer(numbers);
        }
    }

    private static ByteBuffer filled(@Nullable ByteBuffer old, float[] numbers, int count) {
        int bytes = count * Float.BYTES;
        ByteBuffer buffer = old == null || old.capacity() < bytes
                ? ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder())
                : old;
        buffer.clear().limit(bytes);
        buffer.asFloatBuffer().put(numbers, 0, count);
        return buffer;
    }

    private float[] values(NDList found, int rows) {
        if (found.size() <= output) {
            throw new InvalidInputException(
                    "the network gave " + found.size() + " outputs but must give at least " + (output + 1));
        }
        NDArray values = found.get(output);
        Shape shape = values.getShape();
        boolean fits = values.getDataType() == DataType.FLOAT32
                && shape.dimension() >= 1
                && shape.get(0) == rows
                && shape.size() >= rows
                && shape.size() <= (long) rows * MAX_COLUMNS;
        if (!fits) {
            throw new InvalidInputException("the network's output was " + values.getDataType() + " of shape " + shape
                    + " but must be 32-bit floats of shape (" + rows + ", columns), a row for each of " + rows
                    + " observations and at most " + MAX_COLUMNS + " columns; maybe export it with a batch axis");
        }
        return values.toFloatArray();
    }

    private static Shape shape(int rows, TensorPlan plan) {
        long[] lengths = new long[plan.shape().size() + 1];
        lengths[0] = rows;
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = plan.shape().get(i - 1);
        }
        return new Shape(lengths);
    }

    /** @return what the engine holds, for tests of leaks */
    NDManager manager() {
        return model.getNDManager();
    }

    @Override
    public void close() {
        model.close();
    }
}
