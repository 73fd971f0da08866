package org.vfsruntime.networks.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/** One batch of a training set, in memory that the engine reads; the same memory for every batch. */
final class Batch {
    private final TrainingSet set;
    private final InputScaling scaling;
    private final int rows;
    private final ByteBuffer inputs;
    private final ByteBuffer targets;
    private final float[] row;

    Batch(TrainingSet set, InputScaling scaling, int rows) {
        this.set = set;
        this.scaling = scaling;
        this.rows = rows;
        this.inputs = memory(Math.multiplyExact(rows, set.inputSize()));
        this.targets = memory(Math.multiplyExact(rows, set.outputSize()));
        this.row = new float[set.inputSize()];
    }

    /** Memory for floats that native code reads where it lies. */
    static ByteBuffer memory(int floats) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(Float.BYTES, floats))
                .order(ByteOrder.nativeOrder());
    }

    int rows() {
        return rows;
    }

    int inputSize() {
        return set.inputSize();
    }

    int outputSize() {
        return set.outputSize();
    }

    /** [rows,inputSize], standardised. */
    ByteBuffer inputs() {
        return inputs;
    }

    /** [rows,outputSize]. */
    ByteBuffer targets() {
        return targets;
    }

    /** Draws the rows of a step; the seed and the step alone decide which, so that a resumed run draws the same. */
    void draw(long seed, int step) {
        SplittableRandom random = SeededStreams.stream(seed, step);
        FloatBuffer x = inputs.asFloatBuffer();
        FloatBuffer t = targets.asFloatBuffer();
        for (int i = 0; i < rows; i++) {
            int chosen = random.nextInt(set.rows());
            standardise(chosen);
            x.put(row);
            t.put(set.targets(), chosen * set.outputSize(), set.outputSize());
        }
    }

    /** As the network does it, so that training sees what the network will see. */
    private void standardise(int chosen) {
        float[] all = set.inputs();
        float[] mean = scaling.mean();
        float[] scale = scaling.scale();
        int start = chosen * row.length;
        for (int c = 0; c < row.length; c++) {
            row[c] = (all[start + c] - mean[c]) * scale[c];
        }
    }
}
