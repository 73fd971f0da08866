package org.vfsruntime.manipulation.trajectory;

import java.util.Arrays;

/**
 * What the arm is commanded to be at the end of one control tick.
 *
 * @param q [dof] joint positions inside the limits; copied in and out
 * @param gripWidth metres between the fingertips
 * @param gripForce newtons
 * @param segment index in the program
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record ArmTick(double[] q, double gripWidth, double gripForce, int segment) {
    /** Copies. */
    public ArmTick {
        q = q.clone();
    }

    @Override
    public double[] q() {
        return q.clone();
    }

    /**
     * The joint positions without allocation.
     *
     * @param target receives [dof]
     */
    public void copyInto(double[] target) {
        System.arraycopy(q, 0, target, 0, q.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArmTick tick
                && Arrays.equals(q, tick.q)
                && Double.compare(gripWidth, tick.gripWidth) == 0
                && Double.compare(gripForce, tick.gripForce) == 0
                && segment == tick.segment;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(q) + Double.hashCode(gripWidth)) + segment;
    }

    @Override
    public String toString() {
        return "ArmTick[q=" + Arrays.toString(q) + ", gripWidth=" + gripWidth + ", gripForce=" + gripForce
                + ", segment=" + segment + "]";
    }
}
