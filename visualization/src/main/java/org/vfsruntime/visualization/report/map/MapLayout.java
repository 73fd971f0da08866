package org.vfsruntime.visualization.report.map;

/** Puts points on a flat map. */
@FunctionalInterface
public interface MapLayout {
    /**
     * @param values [n, k] row-major, finite
     * @param n number of points, ≥ 1
     * @param k values of each, ≥ 1
     * @return the map
     */
    FlatMap lay(float[] values, int n, int k);
}
