package org.vfsruntime.networks.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Twelve rows by two vectors of sums: 24 accumulators, for machines with 32 vector registers.
 *
 * <p>Written out, as the compiler keeps only local variables in registers. The accumulators start without a condition
 * and every row is an array of its own that is read at the bare loop variable: with either changed, it was several
 * times slower on JDK 17.
 */
final class Tile12x2 {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private Tile12x2() {}

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
        float[] x6 = x[row + 6];
        float[] x7 = x[row + 7];
        float[] x8 = x[row + 8];
        float[] x9 = x[row + 9];
        float[] x10 = x[row + 10];
        float[] x11 = x[row + 11];
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
        FloatVector sum6v0 = FloatVector.fromArray(SPECIES, start[row + 6], column);
        FloatVector sum6v1 = FloatVector.fromArray(SPECIES, start[row + 6], column1);
        FloatVector sum7v0 = FloatVector.fromArray(SPECIES, start[row + 7], column);
        FloatVector sum7v1 = FloatVector.fromArray(SPECIES, start[row + 7], column1);
        FloatVector sum8v0 = FloatVector.fromArray(SPECIES, start[row + 8], column);
        FloatVector sum8v1 = FloatVector.fromArray(SPECIES, start[row + 8], column1);
        FloatVector sum9v0 = FloatVector.fromArray(SPECIES, start[row + 9], column);
        FloatVector sum9v1 = FloatVector.fromArray(SPECIES, start[row + 9], column1);
        FloatVector sum10v0 = FloatVector.fromArray(SPECIES, start[row + 10], column);
        FloatVector sum10v1 = FloatVector.fromArray(SPECIES, start[row + 10], column1);
        FloatVector sum11v0 = FloatVector.fromArray(SPECIES, start[row + 11], column);
        FloatVector sum11v1 = FloatVector.fromArray(SPECIES, start[row + 11], column1);
        for (int i = 0; i < inputs; i++) {
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, i * 2 * LANES);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, (i * 2 + 1) * LANES);
            FloatVector input0 = FloatVector.broadcast(SPECIES, x0[i]);
            sum0v0 = input0.fma(weight0, sum0v0);
            sum0v1 = input0.fma(weight1, sum0v1);
            FloatVector input1 = FloatVector.broadcast(SPECIES, x1[i]);
            sum1v0 = input1.fma(weight0, sum1v0);
            sum1v1 = input1.fma(weight1, sum1v1);
            FloatVector input2 = FloatVector.broadcast(SPECIES, x2[i]);
            sum2v0 = input2.fma(weight0, sum2v0);
            sum2v1 = input2.fma(weight1, sum2v1);
            FloatVector input3 = FloatVector.broadcast(SPECIES, x3[i]);
            sum3v0 = input3.fma(weight0, sum3v0);
            sum3v1 = input3.fma(weight1, sum3v1);
            FloatVector input4 = FloatVector.broadcast(SPECIES, x4[i]);
            sum4v0 = input4.fma(weight0, sum4v0);
            sum4v1 = input4.fma(weight1, sum4v1);
            FloatVector input5 = FloatVector.broadcast(SPECIES, x5[i]);
            sum5v0 = input5.fma(weight0, sum5v0);
            sum5v1 = input5.fma(weight1, sum5v1);
            FloatVector input6 = FloatVector.broadcast(SPECIES, x6[i]);
            sum6v0 = input6.fma(weight0, sum6v0);
            sum6v1 = input6.fma(weight1, sum6v1);
            FloatVector input7 = FloatVector.broadcast(SPECIES, x7[i]);
            sum7v0 = input7.fma(weight0, sum7v0);
            sum7v1 = input7.fma(weight1, sum7v1);
            FloatVector input8 = FloatVector.broadcast(SPECIES, x8[i]);
            sum8v0 = input8.fma(weight0, sum8v0);
            sum8v1 = input8.fma(weight1, sum8v1);
            FloatVector input9 = FloatVector.broadcast(SPECIES, x9[i]);
            sum9v0 = input9.fma(weight0, sum9v0);
            sum9v1 = input9.fma(weight1, sum9v1);
            FloatVector input10 = FloatVector.broadcast(SPECIES, x10[i]);
            sum10v0 = input10.fma(weight0, sum10v0);
            sum10v1 = input10.fma(weight1, sum10v1);
            FloatVector input11 = FloatVector.broadcast(SPECIES, x11[i]);
            sum11v0 = input11.fma(weight0, sum11v0);
            sum11v1 = input11.fma(weight1, sum11v1);
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        sum0v0.max(least).intoArray(y[row], column);
        sum0v1.max(least).intoArray(y[row], column1);
        sum1v0.max(least).intoArray(y[row + 1], column);
        sum1v1.max(least).intoArray(y[row + 1], column1);
        sum2v0.max(least).intoArray(y[row + 2], column);
        sum2v1.max(least).intoArray(y[row + 2], column1);
        sum3v0.max(least).intoArray(y[row + 3], column);
        sum3v1.max(least).intoArray(y[row + 3], column1);
        sum4v0.max(least).intoArray(y[row + 4], column);
        sum4v1.max(least).intoArray(y[row + 4], column1);
        sum5v0.max(least).intoArray(y[row + 5], column);
        sum5v1.max(least).intoArray(y[row + 5], column1);
        sum6v0.max(least).intoArray(y[row + 6], column);
        sum6v1.max(least).intoArray(y[row + 6], column1);
        sum7v0.max(least).intoArray(y[row + 7], column);
        sum7v1.max(least).intoArray(y[row + 7], column1);
        sum8v0.max(least).intoArray(y[row + 8], column);
        sum8v1.max(least).intoArray(y[row + 8], column1);
        sum9v0.max(least).intoArray(y[row + 9], column);
        sum9v1.max(least).intoArray(y[row + 9], column1);
        sum10v0.max(least).intoArray(y[row + 10], column);
        sum10v1.max(least).intoArray(y[row + 10], column1);
        sum11v0.max(least).intoArray(y[row + 11], column);
        sum11v1.max(least).intoArray(y[row + 11], column1);
    }
}
