package org.vfsruntime.visualization.report.data;

import org.vfsruntime.core.Faults;

/**
 * How much of the episodes goes into a page. All of their points do.
 *
 * @param episodes the most episodes whose steps and plans can be looked at, ≥ 0; the first ones
 * @param filmBytes the most bytes of recorded motion, ≥ 0; the first episodes that fit
 */
public record Detail(int episodes, long filmBytes) {
    /** Enough for an evaluation, in a page that still opens at once. */
    public static final Detail USUAL = new Detail(500, 24L << 20);

    /** Checks the parts. */
    public Detail {
        new Faults()
                .require(episodes >= 0, "episodes in detail", episodes, "be ≥ 0")
                .require(filmBytes >= 0, "bytes of motion", filmBytes, "be ≥ 0")
                .throwIfAny();
    }
}
