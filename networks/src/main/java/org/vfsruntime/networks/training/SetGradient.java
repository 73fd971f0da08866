package org.vfsruntime.networks.training;

import java.util.Arrays;

/**
 * Outputs and slopes of a {@link SetShape} in plain Java: its matrices are so small, and its rows so often 0, that calls of
 * the engine would cost more than the sums. For one thread; room is made once.
 */
final class SetGradient {
    private final SetShape shape;
    private final SetWeights layout;
    private final int groups; // members, and the others as the last
    private final int last;
    private final float[][][] weights;
    private final float[][][] turned;
    private final float[][][] gradient;
    private final float[][][] slopes; // [level][group][numbers], of one row
    private final float[][] slopeOfAll; // [level][own], over members
    private float[][][][] units = {}; // [level][row][group][numbers]
    private float[][][] pooled = {}; // [level][row][own], over members

    SetGradient(SetWeights layout) {
        this.layout = layout;
        this.shape = layout.shape();
        this.groups = shape.members() + 1;
        this.last = shape.layers();
        this.weights = layout.room();
        this.turned = layout.turnedRoom();
        this.gradient = layout.room();
        this.slopes = new float[last + 1][][];
        this.slopeOfAll = new float[last + 1][];
        for (int level = 0; level <= last; level++) {
            slopes[level] = row(level);
            slopeOfAll[level] = new float[shape.own(level)];
        }
    }

    private float[][] row(int level) {
        float[][] row = new float[groups][shape.own(level)];
        row[groups - 1] = new float[shape.others(level)];
        return row;
    }

    private void makeRoom(int rows) {
        if (pooled.length > 0 && pooled[0].length >= rows) {
            return;
        }
        units = new float[last + 1][rows][][];
        pooled = new float[last + 1][rows][];
        for (int level = 0; level <= last; level++) {
            for (int row = 0; row < rows; row++) {
                units[level][row] = row(level);
                pooled[level][row] = new float[shape.own(level)];
            }
        }
    }

    /**
     * @param values all weights, in the order of {@link SetWeights}
     * @param inputs [rows,inputs]
     * @param rows of input
     * @return [rows,outputs], each in [0,1]
     */
    float[] outputs(float[] values, float[] inputs, int rows) {
        forward(values, inputs, rows);
        int width = shape.outputs();
        float[] outputs = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int o = 0; o < width; o++) {
                int at = shape.outputAt(o);
                outputs[row * width + o] = sigmoid(units[last][row][group(at)][number(at)]);
            }
        }
        return outputs;
    }

    private int group(int output) {
        return Math.min(shape.members(), shape.own(last) == 0 ? groups : output / shape.own(last));
    }

    private int number(int output) {
        return output - group(output) * shape.own(last);
    }

    /**
     * The loss where one output of each row is to be learned, and where it falls.
     *
     * @param values all weights, in the order of {@link SetWeights}
     * @param inputs [rows,inputs]
     * @param choices [rows], which output
     * @param targets [rows], each in [0,1]
     * @param rows of input
     * @return the mean cross entropy, and its slope in the order of {@link SetWeights}
     */
    TorchGradient.Slope slope(float[] values, float[] inputs, int[] choices, float[] targets, int rows) {
        forward(values, inputs, rows);
        SetWeights.turn(weights, turned);
        for (float[][] block : gradient) {
            for (float[] part : block) {
                Arrays.fill(part, 0);
            }
        }
        double loss = 0;
        for (int row = 0; row < rows; row++) {
            int chosen = shape.outputAt(choices[row]);
            float logit = units[last][row][group(chosen)][number(chosen)];
            loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - targets[row] * logit;
            for (float[] part : slopes[last]) {
                Arrays.fill(part, 0);
            }
            slopes[last][group(chosen)][number(chosen)] = (sigmoid(logit) - targets[row]) / rows;
            for (int l = last - 1; l >= 0; l--) {
                backward(l, row);
            }
        }
        return new TorchGradient.Slope((float) (loss / rows), layout.pack(gradient));
    }

    private static float sigmoid(float logit) {
        return (float) (1 / (1 + Math.exp(-logit)));
    }

    private void forward(float[] values, float[] inputs, int rows) {
        makeRoom(rows);
        layout.unpack(values, weights);
        int width = shape.inputs();
        int own = shape.own(0);
        int free = shape.members() * own;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < width; i++) {
                int at = shape.inputAt(i);
                int group = at < free ? at / own : groups - 1;
                units[0][row][group][at - group * own] = inputs[row * width + i];
            }
            for (int l = 0; l < last; l++) {
                forward(l, row);
            }
        }
    }

    private void forward(int l, int row) {
        float[][] x = units[l][row];
        float[][] y = units[l + 1][row];
        float[] freeX = x[groups - 1];
        float[] freeY = y[groups - 1];
        float[] pool = pooled[l][row];
        if (shape.members() > 0) {
            set(y[0], SetWeights.block(weights, l, SetWeights.BIAS_OWN)[0]);
            SparseSums.add(freeX, SetWeights.block(weights, l, SetWeights.OTHER_OWN), y[0]);
            Arrays.fill(pool, 0);
            for (int member = 1; member < shape.members(); member++) {
                set(y[member], y[0]);
            }
            for (int member = 0; member < shape.members(); member++) {
                SparseSums.addAll(x[member], pool);
                SparseSums.add(x[member], SetWeights.block(weights, l, SetWeights.OWN_OWN), y[member]);
            }
        }
        set(freeY, SetWeights.block(weights, l, SetWeights.BIAS_OTHER)[0]);
        SparseSums.add(freeX, SetWeights.block(weights, l, SetWeights.OTHER_OTHER), freeY);
        SparseSums.add(pool, SetWeights.block(weights, l, SetWeights.OWN_OTHER), freeY);
        if (l + 1 < last) {
            for (float[] part : y) {
                rectify(part);
            }
        }
    }

    private static void set(float[] target, float[] source) {
        System.arraycopy(source, 0, target, 0, target.length);
    }

    private static void rectify(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(numbers[i], 0f);
        }
    }

    /** From the slope by what comes out of a layer to its weights' and the slope by what goes in. */
    private void backward(int l, int row) {
        float[][] x = units[l][row];
        float[][] fall = slopes[l + 1];
        float[] freeX = x[groups - 1];
        float[] freeFall = fall[groups - 1];
        float[] all = slopeOfAll[l + 1];
        Arrays.fill(all, 0);
        for (int member = 0; member < shape.members(); member++) {
            SparseSums.addAll(fall[member], all);
            SparseSums.addProducts(x[member], fall[member], SetWeights.block(gradient, l, SetWeights.OWN_OWN));
        }
        SparseSums.addAll(all, SetWeights.block(gradient, l, SetWeights.BIAS_OWN)[0]);
        SparseSums.addAll(freeFall, SetWeights.block(gradient, l, SetWeights.BIAS_OTHER)[0]);
        SparseSums.addProducts(freeX, all, SetWeights.block(gradient, l, SetWeights.OTHER_OWN));
        SparseSums.addProducts(pooled[l][row], freeFall, SetWeights.block(gradient, l, SetWeights.OWN_OTHER));
        SparseSums.addProducts(freeX, freeFall, SetWeights.block(gradient, l, SetWeights.OTHER_OTHER));
        if (l > 0) {
            slopeOfInputs(l, all, x);
        }
    }

    private void slopeOfInputs(int l, float[] all, float[][] x) {
        float[][] fall = slopes[l + 1];
        float[][] into = slopes[l];
        float[] freeInto = into[groups - 1];
        float[] freeFall = fall[groups - 1];
        if (shape.members() > 0) {
            Arrays.fill(into[0], 0);
            SparseSums.add(freeFall, SetWeights.block(turned, l, SetWeights.OWN_OTHER), into[0]);
            for (int member = 1; member < shape.members(); member++) {
                set(into[member], into[0]);
            }
            for (int member = 0; member < shape.members(); member++) {
                SparseSums.add(fall[member], SetWeights.block(turned, l, SetWeights.OWN_OWN), into[member]);
            }
        }
        Arrays.fill(freeInto, 0);
        SparseSums.add(all, SetWeights.block(turned, l, SetWeights.OTHER_OWN), freeInto);
        SparseSums.add(freeFall, SetWeights.block(turned, l, SetWeights.OTHER_OTHER), freeInto);
        for (int group = 0; group < groups; group++) {
            stopWhereReluDid(x[group], into[group]);
        }
    }

    /** What a ReLU lets through is positive. */
    private static void stopWhereReluDid(float[] passed, float[] slope) {
        for (int i = 0; i < slope.length; i++) {
            slope[i] = passed[i] > 0 ? slope[i] : 0;
        }
    }
}
