package org.vfsruntime.visualization.projection;

/** Clusters in [0, 1]^8 that reference.py draws too, bit for bit. */
public final class ReferenceClusters {
    private static final int CLUSTERS = 24;
    private static final int WIDTH = 8;
    private static final long SEED = 20261124;

    private ReferenceClusters() {}

    /**
     * @param n number of points
     * @return the points
     */
    public static Points of(int n) {
        float[][] rows = new float[n][WIDTH];
        for (int i = 0; i < n; i++) {
            long cluster = cluster(i);
            for (int j = 0; j < WIDTH; j++) {
                double centre = unit(SEED * 3 + cluster * WIDTH + j);
                long at = SEED * 5 + ((long) i * WIDTH + j) * 3;
                double noise = unit(at) + unit(at + 1) + unit(at + 2) - 1.5;
                rows[i][j] = (float) Math.max(0, Math.min(1, centre + 0.1 * noise));
            }
        }
        return Points.of(rows);
    }

    /**
     * @param i a point
     * @return which cluster it belongs to, in [0, 24)
     */
    public static int cluster(int i) {
        return (int) Long.remainderUnsigned(mix(SEED + i), CLUSTERS);
    }

    private static double unit(long z) {
        return (mix(z) >>> 40) / (double) (1 << 24);
    }

    /** SplitMix64's output function. */
    private static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
