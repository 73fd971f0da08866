package org.vfsruntime.networks.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Three rows by three vectors of sums: 9 accumulators, for machines with 16 vector registers.
 *
 * <p>Written out, as the compiler keeps only local variables in registers. The accumulators start without a condition
 * and every row is an array of its own that is read at the bare loop variable: with either changed, it was several
 * times slower on JDK 17.
 */
final class Tile3x3 {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private Tile3x3() {}

    /** See {@link TileSet.Multiplication}. */
    static void multiply(
            float[][] x, float[][] start, float[] weights, int inputs, float[][] y, int row, int column, float floor) {
        int column1 = column + LANES;
        int column2 = column + 2 * LANES;
        float[] x0 = x[row];
        float[] x1 = x[row + 1];
        float[] x2 = x[row + 2];
        FloatVector sum0v0 = FloatVector.fromArray(SPECIES, start[row], column);
        FloatVector sum0v1 = FloatVector.fromArray(SPECIES, start[row], column1);
        FloatVector sum0v2 = FloatVector.fromArray(SPECIES, start[row], column2);
        FloatVector sum1v0 = FloatVector.fromArray(SPECIES, start[row + 1], column);
        FloatVector sum1v1 = FloatVector.fromArray(SPECIES, start[row + 1], column1);
        FloatVector sum1v2 = FloatVector.fromArray(SPECIES, start[row + 1], column2);
        FloatVector sum2v0 = FloatVector.fromArray(SPECIES, start[row + 2], column);
        FloatVector sum2v1 = FloatVector.fromArray(SPECIES, start[row + 2], column1);
        FloatVector sum2v2 = FloatVector.fromArray(SPECIES, start[row + 2], column2);
        for (int i = 0; i < inputs; i++) {
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, i * 3 * LANES);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, (i * 3 + 1) * LANES);
            FloatVector weight2 = FloatVector.fromArray(SPECIES, weights, (i * 3 + 2) * LANES);
            FloatVector input0 = FloatVector.broadcast(SPECIES, x0[i]);
            sum0v0 = input0.fma(weight0, sum0v0);
            sum0v1 = input0.fma(weight1, sum0v1);
            sum0v2 = input0.fma(weight2, sum0v2);
            FloatVector input1 = FloatVector.broadcast(SPECIES, x1[i]);
            sum1v0 = input1.fma(weight0, sum1v0);
            sum1v1 = input1.fma(weight1, sum1v1);
            sum1v2 = input1.fma(weight2, sum1v2);
            FloatVector input2 = FloatVector.broadcast(SPECIES, x2[i]);
            sum2v0 = input2.fma(weight0, sum2v0);
            sum2v1 = input2.fma(weight1, sum2v1);
            sum2v2 = input2.fma(weight2, sum2v2);
        }
        FloatVector least = FloatVector.broadcast(SPECIES, floor);
        sum0v0.max(least).intoArray(y[row], column);
        sum0v1.max(least).intoArray(y[row], column1);
        sum0v2.max(least).intoArray(y[row], column2);
        sum1v0.max(least).intoArray(y[row + 1], column);
        sum1v1.max(least).intoArray(y[row + 1], column1);
        sum1v2.max(least).intoArray(y[row + 1], column2);
        sum2v0.max(least).intoArray(y[row + 2], column);
        sum2v1.max(least).intoArray(y[row + 2], column1);
        sum2v2.max(least).intoArray(y[row + 2], column2);
    }
}
