package org.vfsruntime.networks.vector;

import java.lang.invoke.VarHandle;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Six rows by two vectors of sums: 12 accumulators, for machines with 16 vector registers.
 *
 * <p>Written out, as the compiler keeps only local variables in registers. Left alone, it loads the inputs of all rows
 * first and so runs out of registers, which more than halves the speed. It moves no load across a fence, and on these
 * machines such a fence is no instruction. Weights are indexed by one product with a constant, as the compiler takes the
 * range checks of no other form out of the loop. Two inputs a turn leave fewer instructions beside the sums: a fifth faster
 * where two threads share a core.
 */
final class Tile6x2 {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STEP = 2 * LANES;

    private Tile6x2() {}

    /** See {@link TileSet.Multiplication}. */
    static void multiply(
            float[][] x, float[][] start, float[] weights, int inputs, float[][] y, int row, int column, float floor) {
        int column1 = column + LANES;
        float[] x0 = x[row];
        float[] x1 = x[row + 1];
        float[] x2 = x[row + 2];
        float[] x3 = x[row + 3];
        float[] x4 = x[row + 4];
        float[] x5 = x[row + 5];
        FloatVector sum0v0 = FloatVector.fromArray(SPECIES, start[row], column);
        FloatVector sum0v1 = FloatVector.fromArray(SPECIES, start[row], column1);
        FloatVector sum1v0 = FloatVector.fromArray(SPECIES, start[row + 1], column);
        FloatVector sum1v1 = FloatVector.fromArray(SPECIES, start[row + 1], column1);
        FloatVector sum2v0 = FloatVector.fromArray(SPECIES, start[row + 2], column);
        FloatVector sum2v1 = FloatVector.fromArray(SPECIES, start[row + 2], column1);
        FloatVector sum3v0 = FloatVector.fromArray(SPECIES, start[row + 3], column);
        FloatVector sum3v1 = FloatVector.fromArray(SPECIES, start[row + 3], column1);
        FloatVector sum4v0 = FloatVector.fromArray(SPECIES, start[row + 4], column);
        FloatVector sum4v1 = FloatVector.fromArray(SPECIES, start[row + 4], column1);
        FloatVector sum5v0 = FloatVector.fromArray(SPECIES, start[row + 5], column);
        FloatVector sum5v1 = FloatVector.fromArray(SPECIES, start[row + 5], column1);
        int odd = inputs & 1;
        for (int i = 0; i < odd; i++) {
            VarHandle.loadLoadFence();
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, i * STEP);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, i * STEP + LANES);
            FloatVector input0 = FloatVector.broadcast(SPECIES, x0[i]);
            sum0v0 = input0.fma(weight0, sum0v0);
            sum0v1 = input0.fma(weight1, sum0v1);
            VarHandle.loadLoadFence();
            FloatVector input1 = FloatVector.broadcast(SPECIES, x1[i]);
            sum1v0 = input1.fma(weight0, sum1v0);
            sum1v1 = input1.fma(weight1, sum1v1);
            VarHandle.loadLoadFence();
            FloatVector input2 = FloatVector.broadcast(SPECIES, x2[i]);
            sum2v0 = input2.fma(weight0, sum2v0);
            sum2v1 = input2.fma(weight1, sum2v1);
            VarHandle.loadLoadFence();
            FloatVector input3 = FloatVector.broadcast(SPECIES, x3[i]);
            sum3v0 = input3.fma(weight0, sum3v0);
            sum3v1 = input3.fma(weight1, sum3v1);
            VarHandle.loadLoadFence();
            FloatVector input4 = FloatVector.broadcast(SPECIES, x4[i]);
            sum4v0 = input4.fma(weight0, sum4v0);
            sum4v1 = input4.fma(weight1, sum4v1);
            VarHandle.loadLoadFence();
            FloatVector input5 = FloatVector.broadcast(SPECIES, x5[i]);
            sum5v0 = input5.fma(weight0, sum5v0);
            sum5v1 = input5.fma(weight1, sum5v1);
        }
        for (int i = odd; i < inputs; i += 2) {
            VarHandle.loadLoadFence();
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, i * STEP);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, i * STEP + LANES);
            FloatVector input0 = FloatVector.broadcast(SPECIES, x0[i]);
            sum0v0 = input0.fma(weight0, sum0v0);
            sum0v1 = input0.fma(weight1, sum0v1);
            VarHandle.loadLoadFence();
            FloatVector input1 = FloatVector.broadcast(SPECIES, x1[i]);
            sum1v0 = input1.fma(weight0, sum1v0);
            sum1v1 = input1.fma(weight1, sum1v1);
            VarHandle.loadLoadFence();
            FloatVector input2 = FloatVector.broadcast(SPECIES, x2[i]);
            sum2v0 = input2.fma(weight0, sum2v0);
            sum2v1 = input2.fma(weight1, sum2v1);
            VarHandle.loadLoadFence();
            FloatVector input3 = FloatVector.broadcast(SPECIES, x3[i]);
            sum3v0 = input3.fma(weight0, sum3v0);
            sum3v1 = input3.fma(weight1, sum3v1);
            VarHandle.loadLoadFence();
            FloatVector input4 = FloatVector.broadcast(SPECIES, x4[i]);
            sum4v0 = input4.fma(weight0, sum4v0);
            sum4v1 = input4.fma(weight1, sum4v1);
            VarHandle.loadLoadFence();
            FloatVector input5 = FloatVector.broadcast(SPECIES, x5[i]);
            sum5v0 = input5.fma(weight0, sum5v0);
            sum5v1 = input5.fma(weight1, sum5v1);
            VarHandle.loadLoadFence();
            FloatVector weight0Next = FloatVector.fromArray(SPECIES, weights, i * STEP + STEP);
            FloatVector weight1Next = FloatVector.fromArray(SPECIES, weights, i * STEP + STEP + LANES);
            FloatVector input0Next = FloatVector.broadcast(SPECIES, x0[i + 1]);
            sum0v0 = input0Next.fma(weight0Next, sum0v0);
            sum0v1 = input0Next.fma(weight1Next, sum0v1);
            VarHandle.loadLoadFence();
            FloatVector input1Next = FloatVector.broadcast(SPECIES, x1[i + 1]);
            sum1v0 = input1Next.fma(weight0Next, sum1v0);
            sum1v1 = input1Next.fma(weight1Next, sum1v1);
            VarHandle.loadLoadFence();
            FloatVector input2Next = FloatVector.broadcast(SPECIES, x2[i + 1]);
            sum2v0 = input2Next.fma(weight0Next, sum2v0);
            sum2v1 = input2Next.fma(weight1Next, sum2v1);
            VarHandle.loadLoadFence();
            FloatVector input3Next = FloatVector.broadcast(SPECIES, x3[i + 1]);
            sum3v0 = input3Next.fma(weight0Next, sum3v0);
            sum3v1 = input3Next.fma(weight1Next, sum3v1);
            VarHandle.loadLoadFence();
            FloatVector input4Next = FloatVector.broadcast(SPECIES, x4[i + 1]);
            sum4v0 = input4Next.fma(weight0Next, sum4v0);
            sum4v1 = input4Next.fma(weight1Next, sum4v1);
            VarHandle.loadLoadFence();
            FloatVector input5Next = FloatVector.broadcast(SPECIES, x5[i + 1]);
            sum5v0 = input5Next.fma(weight0Next, sum5v0);
            sum5v1 = input5Next.fma(weight1Next, sum5v1);
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        float[] y0 = y[row];
        sum0v0.max(least).intoArray(y0, column);
        sum0v1.max(least).intoArray(y0, column1);
        float[] y1 = y[row + 1];
        sum1v0.max(least).intoArray(y1, column);
        sum1v1.max(least).intoArray(y1, column1);
        float[] y2 = y[row + 2];
        sum2v0.max(least).intoArray(y2, column);
        sum2v1.max(least).intoArray(y2, column1);
        float[] y3 = y[row + 3];
        sum3v0.max(least).intoArray(y3, column);
        sum3v1.max(least).intoArray(y3, column1);
        float[] y4 = y[row + 4];
        sum4v0.max(least).intoArray(y4, column);
        sum4v1.max(least).intoArray(y4, column1);
        float[] y5 = y[row + 5];
        sum5v0.max(least).intoArray(y5, column);
        sum5v1.max(least).intoArray(y5, column1);
    }
}
