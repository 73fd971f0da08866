package org.vfsruntime.cli.maze;

import org.vfsruntime.networks.Mlp;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/**
 * A network that is asked from every pose on the agent's map, with the same weights: how much of a value is left after each
 * walk from there, what the skill's own action is worth there, and what it is worth to have come there. The value of a
 * choice is the product along the best path that begins with it, as in value propagation networks (Nardelli et al., 2019);
 * those have a map of cells, this has one of poses. All numbers are learned; written down is only which poses lie side by
 * side. Safe for use by several threads.
 */
final class PathNetwork {
    /** The output for the skill's own action; those before it are for the walks. */
    static final int USE = MazeSkill.CHOICES - 1;
    /** The output for having come there. */
    static final int ARRIVE = USE + 1;
    /** Numbers that the network gives for a pose, each in [0,1]. */
    static final int OUTPUTS = ARRIVE + 1;

    private static final int TOGETHER = 4;

    private final int layers;
    private final float[][][] rows; // [layer][input][output]
    private final float[][] bias;

    PathNetwork(Mlp mlp) {
        this.layers = mlp.layers();
        this.rows = new float[layers][][];
        this.bias = new float[layers][];
        for (int l = 0; l < layers; l++) {
            rows[l] = transposed(
                    mlp.weights(l), mlp.shape().inputsOf(l), mlp.shape().outputsOf(l));
            bias[l] = mlp.bias(l);
        }
    }

    private static float[][] transposed(float[] weights, int inputs, int outputs) {
        float[][] turned = new float[inputs][outputs];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                turned[i][o] = weights[o * inputs + i];
            }
        }
        return turned;
    }

    /** @return room for {@link #outputs} */
    float[][] workspace() {
        float[][] space = new float[layers][];
        for (int l = 0; l < layers; l++) {
            space[l] = new float[bias[l].length];
        }
        return space;
    }

    /**
     * @param ones which inputs are one
     * @param count of them
     * @param space from {@link #workspace}
     * @param outputs receives {@link #OUTPUTS} numbers
     * @param offset of the first
     */
    void outputs(int[] ones, int count, float[][] space, float[] outputs, int offset) {
        float[] sums = space[0];
        System.arraycopy(bias[0], 0, sums, 0, sums.length);
        float[][] first = rows[0];
        int done = 0;
        for (; done + TOGETHER <= count; done += TOGETHER) {
            addRows(first[ones[done]], first[ones[done + 1]], first[ones[done + 2]], first[ones[done + 3]], sums);
        }
        for (; done < count; done++) {
            addRow(first[ones[done]], 1, sums);
        }
        for (int l = 1; l < layers; l++) {
            float[] from = sums;
            sums = space[l];
            System.arraycopy(bias[l], 0, sums, 0, sums.length);
            int input = 0;
            for (; input + TOGETHER <= from.length; input += TOGETHER) {
                addLayer(rows[l], from, input, sums);
            }
            for (; input < from.length; input++) {
                addRow(rows[l][input], Math.max(from[input], 0), sums);
            }
        }
        for (int o = 0; o < sums.length; o++) {
            outputs[offset + o] = (float) (1 / (1 + Math.exp(-sums[o])));
        }
    }

    /**
     * Four rows at a time, as a loop over one of them is too short to be worth its beginning; and over bare indices of arrays
     * of their own, which become vector instructions.
     */
    private static void addRows(float[] a, float[] b, float[] c, float[] d, float[] sums) {
        for (int h = 0; h < sums.length; h++) {
            sums[h] += a[h] + b[h] + (c[h] + d[h]);
        }
    }

    private static void addLayer(float[][] rows, float[] from, int first, float[] sums) {
        float fa = Math.max(from[first], 0);
        float fb = Math.max(from[first + 1], 0);
        float fc = Math.max(from[first + 2], 0);
        float fd = Math.max(from[first + 3], 0);
        addFour(fa, fb, fc, fd, rows[first], rows[first + 1], rows[first + 2], rows[first + 3], sums);
    }

    private static void addFour(
            float fa, float fb, float fc, float fd, float[] a, float[] b, float[] c, float[] d, float[] sums) {
        for (int h = 0; h < sums.length; h++) {
            sums[h] += a[h] * fa + b[h] * fb + (c[h] * fc + d[h] * fd);
        }
    }

    private static void addRow(float[] row, float factor, float[] sums) {
        for (int h = 0; h < sums.length; h++) {
            sums[h] += row[h] * factor;
        }
    }

    /**
     * @return this thread's search, looking at a sight; valid until the thread asks for another one. There is one for each
     *     thread and not for each network, of which training makes thousands.
     */
    PathSearch search(byte[] sight, MazeSkill skill, boolean mirrored) {
        PathSearch search = PathSearch.OF_THREAD.get();
        search.look(this, sight, skill, mirrored);
        return search;
    }

    /** @return the choice of the greatest value, the next greatest, … by rank */
    int ranked(byte[] sight, MazeSkill skill, int rank) {
        PathSearch search = search(sight, skill, false);
        if (rank == 0) {
            search.best(false);
            return search.firstChoice();
        }
        float[] values = new float[MazeSkill.CHOICES];
        for (int choice = 0; choice < values.length; choice++) {
            values[choice] = search.valueOf(choice);
        }
        for (int passed = 0; ; passed++) {
            int best = 0;
            for (int i = 1; i < values.length; i++) {
                if (values[i] > values[best]) {
                    best = i;
                }
            }
            if (passed == rank) {
                return best;
            }
            values[best] = Float.NEGATIVE_INFINITY;
        }
    }

    /** @return what it is worth to run the skill from here, in [0,1] */
    float value(byte[] sight, MazeSkill skill) {
        PathSearch search = search(sight, skill, false);
        return search.best(true);
    }
}
