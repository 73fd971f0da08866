package org.vfsruntime.skills.imports;

/**
 * How many rows a foreign network sees in one call: always the same number. Matrix kernels choose their way of summing
 * by the shape, so that one row alone and the same row among others may differ in the last bits. With one shape for all
 * calls a value depends on its observation alone, and a run can be repeated bit by bit.
 */
final class RowBlocks {
    /** A whole number of vector registers on every processor. */
    private static final int ROWS = 16;

    /** Above this, rows that only fill a block cost more than the calls that they save. */
    private static final int SMALL_INPUT = 1024;

    private RowBlocks() {}

    /**
     * @param size numbers that the network takes for one observation
     * @return rows of each call
     */
    static int rows(int size) {
        return size <= SMALL_INPUT ? ROWS : 1;
    }
}
