package org.vfsruntime.networks.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * 1 / (1 + e^-x) for many numbers at once, off by less than 2e-7.
 *
 * <p>e^z = 2^n · e^r with n the integer next to z / ln 2 and |r| ≤ ln 2 / 2; ln 2 is subtracted in two parts so that r
 * keeps its digits (Cody and Waite, "Software Manual for the Elementary Functions", 1980), and e^r is its Taylor
 * polynomial of degree 7, whose error there is below 6e-9. Sums and fused products only, so the bits are the same on
 * every machine.
 */
final class VectorSigmoid {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Beyond it the result is 0 or 1 to within 1e-37; within it 2^n is a normal number. */
    static final float LIMIT = 87;

    static final float LOG2_E = 1.442695f;
    /** Adding it rounds to an integer, which is then in the lowest bits. */
    static final float ROUND = 12_582_912f; // 1.5 · 2^23

    static final float LN_2_HIGH = 0x1.63p-1f; // 355 / 512
    static final float LN_2_LOW = -0x1.bd0106p-13f; // ln 2 - LN_2_HIGH
    static final int MANTISSA_BITS = 23;

    private VectorSigmoid() {}

    /**
     * @param numbers replaced by their sigmoid, in [0,1]; NaN stays NaN
     * @param count how many; the vector that holds the last one is replaced whole
     */
    static void apply(float[] numbers, int count) {
        for (int i = 0; i < count; i += SPECIES.length()) {
            FloatVector x = FloatVector.fromArray(SPECIES, numbers, i);
            FloatVector z = x.neg().max(-LIMIT).min(LIMIT);
            FloatVector shifted = z.fma(broadcast(LOG2_E), broadcast(ROUND));
            FloatVector n = shifted.sub(ROUND);
            FloatVector r = n.fma(broadcast(-LN_2_LOW), n.fma(broadcast(-LN_2_HIGH), z));
            FloatVector p = broadcast(1f / 5040);
            p = p.fma(r, broadcast(1f / 720));
            p = p.fma(r, broadcast(1f / 120));
            p = p.fma(r, broadcast(1f / 24));
            p = p.fma(r, broadcast(1f / 6));
            p = p.fma(r, broadcast(1f / 2));
            p = p.fma(r, broadcast(1));
            p = p.fma(r, broadcast(1));
            FloatVector power = p.reinterpretAsInts()
                    .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS))
                    .reinterpretAsFloats();
            // z - z is 0, or NaN where the shifted bits of a NaN may have become a number.
            FloatVector sigmoid = broadcast(1).div(power.add(1)).add(z.sub(z));
            sigmoid.intoArray(numbers, i);
        }
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
