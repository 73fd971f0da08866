package org.vfsruntime.sim.maze.random;

import org.vfsruntime.core.Faults;

/**
 * Turns a seed into well mixed words exactly as NumPy's class of that name does (after O'Neill, "Developing a
 * seed_seq alternative", 2015): a pool of four 32-bit words, hashed and mixed.
 */
final class SeedSequence {
    private static final int POOL = 4;
    private static final int INIT_A = 0x43b0d7e5;
    private static final int MULTIPLIER_A = 0x931e8875;
    private static final int INIT_B = 0x8b51f9dd;
    private static final int MULTIPLIER_B = 0x58f38ded;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;
    private static final int SHIFT = 16;

    private final int[] pool = new int[POOL];
    private int hash = INIT_A;

    /** @param seed ≥ 0 */
    SeedSequence(long seed) {
        new Faults().require(seed >= 0, "seed", seed, "be ≥ 0").throwIfAny();
        int[] entropy = {(int) seed, (int) (seed >>> 32), 0, 0};
        for (int i = 0; i < POOL; i++) {
            pool[i] = hashed(entropy[i]);
        }
        for (int source = 0; source < POOL; source++) {
            for (int target = 0; target < POOL; target++) {
                if (source != target) {
                    pool[target] = mixed(pool[target], hashed(pool[source]));
                }
            }
        }
    }

    private int hashed(int word) {
        int value = word ^ hash;
        hash *= MULTIPLIER_A;
        value *= hash;
        return value ^ (value >>> SHIFT);
    }

    private static int mixed(int x, int y) {
        int result = MIX_LEFT * x - MIX_RIGHT * y;
        return result ^ (result >>> SHIFT);
    }

    /** @return that many 64-bit words of state */
    long[] generate(int words) {
        long[] state = new long[words];
        int constant = INIT_B;
        for (int i = 0; i < 2 * words; i++) {
            int value = pool[i % POOL] ^ constant;
            constant *= MULTIPLIER_B;
            value *= constant;
            value ^= value >>> SHIFT;
            // The first of two 32-bit words is the lower half.
            state[i / 2] |= Integer.toUnsignedLong(value) << (i % 2 * 32);
        }
        return state;
    }
}
