package org.vfsruntime.networks.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Twelve rows by one vector of sums: for the last columns of a layer.
 *
 * <p>Written out, as the compiler keeps only local variables in registers. The accumulators start without a condition
 * and every row is an array of its own that is read at the bare loop variable: with either changed, it was several
 * times slower on JDK 17.
 */
final class Tile12x1 {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private Tile12x1() {}

    /** See {@link TileSet.Multiplication}. */
    static void multiply(
            float[][] x, float[][] start, float[] weights, int inputs, float[][] y, int row, int column, float floor) {
        float[] x0 = x[row];
        float[] x1 = x[row + 1];
        float[] x2 = x[row + 2];
        float[] x3 = x[row + 3];
        float[] x4 = x[row + 4];
        float[] x5 = x[row + 5];
        float[] x6 = x[row + 6];
        float[] x7 = x[row + 7];
        float[] x8 = x[row + 8];
        float[] x9 = x[row + 9];
        float[] x10 = x[row + 10];
        float[] x11 = x[row + 11];
        FloatVector sum0v0 = FloatVector.fromArray(SPECIES, start[row], column);
        FloatVector sum1v0 = FloatVector.fromArray(SPECIES, start[row + 1], column);
        FloatVector sum2v0 = FloatVector.fromArray(SPECIES, start[row + 2], column);
        FloatVector sum3v0 = FloatVector.fromArray(SPECIES, start[row + 3], column);
        FloatVector sum4v0 = FloatVector.fromArray(SPECIES, start[row + 4], column);
        FloatVector sum5v0 = FloatVector.fromArray(SPECIES, start[row + 5], column);
        FloatVector sum6v0 = FloatVector.fromArray(SPECIES, start[row + 6], column);
        FloatVector sum7v0 = FloatVector.fromArray(SPECIES, start[row + 7], column);
        FloatVector sum8v0 = FloatVector.fromArray(SPECIES, start[row + 8], column);
        FloatVector sum9v0 = FloatVector.fromArray(SPECIES, start[row + 9], column);
        FloatVector sum10v0 = FloatVector.fromArray(SPECIES, start[row + 10], column);
        FloatVector sum11v0 = FloatVector.fromArray(SPECIES, start[row + 11], column);
        for (int i = 0; i < inputs; i++) {
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, i * LANES);
            FloatVector input0 = FloatVector.broadcast(SPECIES, x0[i]);
            sum0v0 = input0.fma(weight0, sum0v0);
            FloatVector input1 = FloatVector.broadcast(SPECIES, x1[i]);
            sum1v0 = input1.fma(weight0, sum1v0);
            FloatVector input2 = FloatVector.broadcast(SPECIES, x2[i]);
            sum2v0 = input2.fma(weight0, sum2v0);
            FloatVector input3 = FloatVector.broadcast(SPECIES, x3[i]);
            sum3v0 = input3.fma(weight0, sum3v0);
            FloatVector input4 = FloatVector.broadcast(SPECIES, x4[i]);
            sum4v0 = input4.fma(weight0, sum4v0);
            FloatVector input5 = FloatVector.broadcast(SPECIES, x5[i]);
            sum5v0 = input5.fma(weight0, sum5v0);
            FloatVector input6 = FloatVector.broadcast(SPECIES, x6[i]);
            sum6v0 = input6.fma(weight0, sum6v0);
            FloatVector input7 = FloatVector.broadcast(SPECIES, x7[i]);
            sum7v0 = input7.fma(weight0, sum7v0);
            FloatVector input8 = FloatVector.broadcast(SPECIES, x8[i]);
            sum8v0 = input8.fma(weight0, sum8v0);
            FloatVector input9 = FloatVector.broadcast(SPECIES, x9[i]);
            sum9v0 = input9.fma(weight0, sum9v0);
            FloatVector input10 = FloatVector.broadcast(SPECIES, x10[i]);
            sum10v0 = input10.fma(weight0, sum10v0);
            FloatVector input11 = FloatVector.broadcast(SPECIES, x11[i]);
            sum11v0 = input11.fma(weight0, sum11v0);
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        sum0v0.max(least).intoArray(y[row], column);
        sum1v0.max(least).intoArray(y[row + 1], column);
        sum2v0.max(least).intoArray(y[row + 2], column);
        sum3v0.max(least).intoArray(y[row + 3], column);
        sum4v0.max(least).intoArray(y[row + 4], column);
        sum5v0.max(least).intoArray(y[row + 5], column);
        sum6v0.max(least).intoArray(y[row + 6], column);
        sum7v0.max(least).intoArray(y[row + 7], column);
        sum8v0.max(least).intoArray(y[row + 8], column);
        sum9v0.max(least).intoArray(y[row + 9], column);
        sum10v0.max(least).intoArray(y[row + 10], column);
        sum11v0.max(least).intoArray(y[row + 11], column);
    }
}
