package org.vfsruntime.skills.practice;

/** Independent seeds for the parts of a long job, so that a part's numbers do not depend on the other parts. */
public final class Seeds {
    private Seeds() {}

    /**
     * Mixes a path of numbers into a seed by the finaliser of SplitMix64 (Steele et al., OOPSLA 2014).
     *
     * @param root of the whole job
     * @param path for instance stage, skill, index
     * @return the part's seed
     */
    public static long derive(long root, long... path) {
        long seed = mix(root);
        for (long step : path) {
            seed = mix(seed + 0x9e3779b97f4a7c15L * (step + 1));
        }
        return seed;
    }

    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
