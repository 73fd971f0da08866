package org.vfsruntime.cli.representation;

import java.util.List;

/**
 * A space to plan in. Safe for use by several threads.
 *
 * @param name for tables, figures and JSON
 * @param size numbers of a code, ≥ 1
 * @param encoder codes moments
 */
record Representation(String name, int size, Encoder encoder) {
    /** Turns moments into codes. */
    @FunctionalInterface
    interface Encoder {
        /**
         * @param glimpses moments, n of them
         * @return [n, size] row-major
         */
        float[] encode(List<Glimpse> glimpses);
    }
}
