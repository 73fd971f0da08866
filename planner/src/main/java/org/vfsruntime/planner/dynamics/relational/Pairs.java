package org.vfsruntime.planner.dynamics.relational;

import org.vfsruntime.core.Faults;

/**
 * The ordered pairs (A, B), A ≠ B, of N objects, in row-major order: (0,1), (0,2), …, (0,N−1), (1,0), (1,2), … One skill
 * belongs to each pair, such as "move A near B", so they number the components of an embedding.
 *
 * @param objects N, in [2, {@value #MOST}]
 */
public record Pairs(int objects) {
    /** Most objects: 4,032 skills. */
    public static final int MOST = 64;

    /** @throws org.vfsruntime.core.InvalidInputException when the number is out of range */
    public Pairs {
        new Faults()
                .require(objects >= 2 && objects <= MOST, "objects", objects, "lie in [2, " + MOST + "]")
                .throwIfAny();
    }

    /**
     * @param size k of an embedding
     * @return the pairs that it has components for
     * @throws org.vfsruntime.core.InvalidInputException when it is not N(N−1) for some number of objects
     */
    public static Pairs ofSize(int size) {
        int objects = (int) Math.round((1 + Math.sqrt(1 + 4.0 * Math.max(0, size))) / 2);
        new Faults()
                .require(
                        objects >= 2 && objects <= MOST && objects * (objects - 1) == size,
                        "number of skills",
                        size,
                        "be N(N−1) for N in [2, " + MOST + "] objects: one skill for each ordered pair")
                .throwIfAny();
        return new Pairs(objects);
    }

    /** @return N(N−1) */
    public int size() {
        return objects * (objects - 1);
    }

    /**
     * @param index of a pair, in [0, size)
     * @return A
     */
    public int first(int index) {
        return index / (objects - 1);
    }

    /**
     * @param index of a pair, in [0, size)
     * @return B
     */
    public int second(int index) {
        int column = index % (objects - 1);
        return column < first(index) ? column : column + 1;
    }

    /**
     * @param first A, in [0, N)
     * @param second B, in [0, N), not A
     * @return the index of the pair
     */
    public int index(int first, int second) {
        return first * (objects - 1) + (second < first ? second : second - 1);
    }
}
