package org.vfsruntime.networks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.Mlp;

/**
 * Where the numbers of a {@link SetShape} lie when all of them are one vector. For each layer: from own to own units, from
 * others to own, from own to others, from others to others, each [in,out]; biases of own units, of others.
 */
final class SetWeights {
    /** Blocks of weights: which units they come from and lead to. */
    static final int OWN_OWN = 0;

    static final int OTHER_OWN = 1;
    static final int OWN_OTHER = 2;
    static final int OTHER_OTHER = 3;
    static final int BIAS_OWN = 4;
    static final int BIAS_OTHER = 5;
    private static final int BLOCKS = 6;
    private static final long INITIAL_STREAM = -1;

    private final SetShape shape;
    private final int[] starts; // of blocks, and the end

    SetWeights(SetShape shape) {
        this.shape = shape;
        this.starts = new int[shape.layers() * BLOCKS + 1];
        for (int l = 0; l < shape.layers(); l++) {
            for (int block = 0; block < BLOCKS; block++) {
                int at = l * BLOCKS + block;
                starts[at + 1] = Math.addExact(starts[at], Math.multiplyExact(inputs(l, block), outputs(l, block)));
            }
        }
    }

    SetShape shape() {
        return shape;
    }

    int size() {
        return starts[starts.length - 1];
    }

    int start(int layer, int block) {
        return starts[layer * BLOCKS + block];
    }

    int inputs(int layer, int block) {
        return switch (block) {
            case OWN_OWN, OWN_OTHER -> shape.own(layer);
            case OTHER_OWN, OTHER_OTHER -> shape.others(layer);
            default -> 1;
        };
    }

    int outputs(int layer, int block) {
        return switch (block) {
            case OWN_OWN, OTHER_OWN, BIAS_OWN -> shape.own(layer + 1);
            default -> shape.others(layer + 1);
        };
    }

    /**
     * He's initialisation in its uniform form (He et al., 2015), as in {@link FlatWeights}.
     *
     * @param seed of the numbers
     * @param firstLogit bias of the outputs
     */
    float[] initial(long seed, float firstLogit) {
        SplittableRandom random = SeededStreams.stream(seed, INITIAL_STREAM);
        float[] vector = new float[size()];
        int last = shape.layers() - 1;
        for (int l = 0; l <= last; l++) {
            for (int block = OWN_OWN; block <= OTHER_OTHER; block++) {
                boolean isToOwn = block == OWN_OWN || block == OTHER_OWN;
                int seen = isToOwn ? shape.own(l) + shape.others(l) : shape.width(l);
                double bound = Math.sqrt(3 * (l == last ? 1.0 : 2.0) / seen);
                for (int i = start(l, block); i < start(l, block + 1); i++) {
                    vector[i] = (float) ((2 * random.nextDouble() - 1) * bound);
                }
            }
        }
        Arrays.fill(vector, start(last, BIAS_OWN), vector.length, firstLogit);
        return vector;
    }

    /** Room for the numbers of a vector as [layer · blocks + block][in][out]. */
    float[][][] room() {
        float[][][] parts = new float[shape.layers() * BLOCKS][][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new float[inputs(i / BLOCKS, i % BLOCKS)][outputs(i / BLOCKS, i % BLOCKS)];
        }
        return parts;
    }

    /** Room for the same with every block turned, [out][in]. */
    float[][][] turnedRoom() {
        float[][][] parts = new float[shape.layers() * BLOCKS][][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new float[outputs(i / BLOCKS, i % BLOCKS)][inputs(i / BLOCKS, i % BLOCKS)];
        }
        return parts;
    }

    static float[][] block(float[][][] parts, int layer, int block) {
        return parts[layer * BLOCKS + block];
    }

    void unpack(float[] vector, float[][][] parts) {
        int at = 0;
        for (float[][] block : parts) {
            for (float[] row : block) {
                System.arraycopy(vector, at, row, 0, row.length);
                at += row.length;
            }
        }
    }

    float[] pack(float[][][] parts) {
        float[] vector = new float[size()];
        int at = 0;
        for (float[][] block : parts) {
            for (float[] row : block) {
                System.arraycopy(row, 0, vector, at, row.length);
                at += row.length;
            }
        }
        return vector;
    }

    /** Turns all layers but the first, below which there is nothing to go back to. */
    static void turn(float[][][] parts, float[][][] turned) {
        for (int p = BLOCKS; p < parts.length; p++) {
            float[][] block = parts[p];
            for (int i = 0; i < block.length; i++) {
                for (int o = 0; o < block[i].length; o++) {
                    turned[p][o][i] = block[i][o];
                }
            }
        }
    }

    /** @return the common perceptron that gives the same, with inputs as they are */
    Mlp toMlp(float[] vector) {
        List<float[]> weights = new ArrayList<>();
        List<float[]> biases = new ArrayList<>();
        for (int l = 0; l < shape.layers(); l++) {
            int ins = shape.width(l);
            float[] dense = new float[shape.width(l + 1) * ins];
            float[] bias = new float[shape.width(l + 1)];
            for (int to = 0; to < bias.length; to++) {
                int unit = shape.unit(l + 1, to);
                bias[to] = bias(vector, l, unit);
                for (int from = 0; from < ins; from++) {
                    dense[to * ins + from] = weight(vector, l, shape.unit(l, from), unit);
                }
            }
            weights.add(dense);
            biases.add(bias);
        }
        float[] ones = new float[shape.inputs()];
        Arrays.fill(ones, 1);
        return Mlp.of(shape.dense(), new float[shape.inputs()], ones, weights, biases);
    }

    private float bias(float[] vector, int layer, int unit) {
        int owned = shape.members() * shape.own(layer + 1);
        return unit < owned
                ? vector[start(layer, BIAS_OWN) + unit % shape.own(layer + 1)]
                : vector[start(layer, BIAS_OTHER) + unit - owned];
    }

    private float weight(float[] vector, int layer, int from, int to) {
        int ownIn = shape.own(layer);
        int ownOut = shape.own(layer + 1);
        boolean isFromOwn = from < shape.members() * ownIn;
        boolean isToOwn = to < shape.members() * ownOut;
        if (isFromOwn && isToOwn && from / ownIn != to / ownOut) {
            return 0;
        }
        int block = (isToOwn ? 0 : 2) + (isFromOwn ? 0 : 1);
        int i = isFromOwn ? from % ownIn : from - shape.members() * ownIn;
        int o = isToOwn ? to % ownOut : to - shape.members() * ownOut;
        return vector[start(layer, block) + i * outputs(layer, block) + o];
    }
}
