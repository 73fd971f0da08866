package org.vfsruntime.planner.imagination;

/**
 * Random numbers that follow from a seed and from where in the tree they are drawn, so that it does not
 * matter which thread draws them, or when. The mixing function is that of SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", OOPSLA 2014).
 */
public final class PathRandom {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private PathRandom() {}

    /**
     * @param seed of the plan
     * @return the path of the root
     */
    public static long root(long seed) {
        return mix(seed + GOLDEN);
    }

    /**
     * @param path of a node
     * @param skill that leads to its child
     * @return the path of that child
     */
    public static long child(long path, int skill) {
        return mix(path + (skill + 1) * GOLDEN);
    }

    /**
     * @param path of a node
     * @param draw which of the node's numbers, ≥ 0
     * @return uniform in [0, 1)
     */
    public static double uniform(long path, int draw) {
        // The complement keeps a node's own numbers apart from the paths of its children.
        return (mix(~path + (draw + 1) * GOLDEN) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
