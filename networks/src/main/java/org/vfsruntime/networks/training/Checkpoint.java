package org.vfsruntime.networks.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;

/**
 * A training run's file: which run it is, and the whole state after some step.
 *
 * @param file where it lies
 * @param run what identifies the run: names and values, all of which must agree
 * @param size the number of weights
 */
record Checkpoint(Path file, Map<String, String> run, int size) {
    private static final String STEP = "step";
    private static final String WEIGHTS = "weights";
    private static final String MEAN = "adam.mean";
    private static final String VARIANCE = "adam.variance";

    /** @return the file of a run on these data with this configuration, whether it is there yet or not */
    static Checkpoint of(Path file, MlpShape shape, TrainingSet set, TrainingConfig config) {
        Map<String, String> run = new LinkedHashMap<>();
        run.put("format", "training/1");
        run.put("shape", shape.toString());
        run.put("config", config.toString());
        run.put("data_sha256", hash(set));
        return new Checkpoint(file, run, new FlatWeights(shape).size());
    }

    /** Writes the state, atomically. */
    void write(TrainingState state) {
        Map<String, String> metadata = new LinkedHashMap<>(run);
        metadata.put(STEP, Integer.toString(state.step()));
        List<Integer> shape = List.of(size);
        // In a fixed order, so that equal states give equal files.
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(WEIGHTS, new FloatTensor(shape, state.weights()));
        tensors.put(MEAN, new FloatTensor(shape, state.mean()));
        tensors.put(VARIANCE, new FloatTensor(shape, state.variance()));
        Safetensors.write(file, new TensorBundle(tensors, metadata));
    }

    /**
     * Reads the state.
     *
     * @param steps in all
     * @throws InvalidInputException when the file is damaged or belongs to another run
     */
    TrainingState read(int steps) {
        try {
            TensorBundle bundle = Safetensors.readSealed(file, Safetensors.MAX_FILE_BYTES);
            run.forEach((name, value) -> requireSame(name, bundle.text(name), value));
            return new TrainingState(
                    step(bundle.text(STEP), steps),
                    values(bundle, WEIGHTS),
                    values(bundle, MEAN),
                    values(bundle, VARIANCE));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "checkpoint " + file + " does not fit this run: " + e.getMessage()
                            + " Delete the file to start the training afresh.",
                    e);
        }
    }

    private static void requireSame(String name, String found, String expected) {
        if (!found.equals(expected)) {
            throw new InvalidInputException(name + " was " + found + " but must be " + expected + ".");
        }
    }

    private static int step(String text, int steps) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > steps) {
            throw new InvalidInputException("step was " + text + " but must be in [0, " + steps + "].");
        }
        return Integer.parseInt(text);
    }

    private float[] values(TensorBundle bundle, String name) {
        float[] values = bundle.floats(name).values();
        requireSame("tensor '" + name + "' size", Integer.toString(values.length), Integer.toString(size));
        return values;
    }

    private static String hash(TrainingSet set) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer block = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
            block.putInt(set.rows()).putInt(set.inputSize()).putInt(set.outputSize());
            digest.update(block.flip());
            update(digest, block, set.inputs());
            update(digest, block, set.targets());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, ByteBuffer block, float[] values) {
        int perBlock = block.capacity() / Float.BYTES;
        for (int start = 0; start < values.length; start += perBlock) {
            int count = Math.min(perBlock, values.length - start);
            block.clear();
            block.asFloatBuffer().put(values, start, count);
            digest.update(block.limit(count * Float.BYTES));
        }
    }
}
