package org.vfsruntime.networks.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Five rows by two vectors of sums: 10 accumulators, for machines with 16 vector registers on JDK 17. The compiler of JDK
 * 25 runs out of registers here and halves the speed.
 *
 * <p>Written out, as the compiler keeps only local variables in registers. The accumulators start without a condition
 * and every row is an array of its own that is read at the bare loop variable: with either changed, it was several
 * times slower on JDK 17.
 */
final class Tile5x2 {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STEP = 2 * LANES;

    private Tile5x2() {}

    /** See {@link TileSet.Multiplication}. */
    static void multiply(
            float[][] x, float[][] start, float[] weights, int inputs, float[][] y, int row, int column, float floor) {
        int column1 = column + LANES;
        float[] x0 = x[row];
        float[] x1 = x[row + 1];
        float[] x2 = x[row + 2];
        float[] x3 = x[row + 3];
        float[] x4 = x[row + 4];
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
        for (int i = 0; i < inputs; i++) {
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, i * STEP);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, i * STEP + LANES);
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
    }
}
