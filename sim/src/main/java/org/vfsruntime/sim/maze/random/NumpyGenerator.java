package org.vfsruntime.sim.maze.random;

import org.vfsruntime.core.Faults;

/**
 * Draws the same bounded integers as NumPy's {@code default_rng(seed).integers(low, high)}: PCG64 (O'Neill, 2014;
 * 128-bit state, XSL-RR output), its 64-bit words used in halves, lower half first, bounded without bias by
 * Lemire's method (2019). Not for use by several threads.
 */
public final class NumpyGenerator {
    private static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
    private static final long MULTIPLIER_LOW = 0x4385df649fccf645L;
    private static final long LOW_32 = 0xffff_ffffL;

    private final long incrementHigh;
    private final long incrementLow;
    private long high;
    private long low;
    private boolean half;
    private long buffered;

    /** @param seed ≥ 0 */
    public NumpyGenerator(long seed) {
        long[] words = new SeedSequence(seed).generate(4);
        incrementHigh = (words[2] << 1) | (words[3] >>> 63);
        incrementLow = (words[3] << 1) | 1;
        advance();
        add(words[0], words[1]);
        advance();
    }

    /**
     * @param from least value
     * @param to one more than the greatest value, &gt; from
     * @return an integer in [from, to), all equally likely; a range of one draws nothing
     */
    public int integer(int from, int to) {
        new Faults().require(from < to, "to", to, "be > from (" + from + ")").throwIfAny();
        long range = (long) to - from;
        if (range == 1) {
            return from;
        }
        long product = next32() * range;
        long threshold = (LOW_32 + 1 - range) % range;
        while ((product & LOW_32) < threshold) {
            product = next32() * range;
        }
        return (int) (from + (product >>> 32));
    }

    private long next32() {
        if (half) {
            half = false;
            return buffered;
        }
        long word = next64();
        half = true;
        buffered = word >>> 32;
        return word & LOW_32;
    }

    private long next64() {
        advance();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /** state = state · multiplier + increment, modulo 2^128. */
    private void advance() {
        long productLow = low * MULTIPLIER_LOW;
        long carried = Math.multiplyHigh(low, MULTIPLIER_LOW)
                + ((low >> 63) & MULTIPLIER_LOW)
                + ((MULTIPLIER_LOW >> 63) & low);
        high = carried + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
        low = productLow;
        add(incrementHigh, incrementLow);
    }

    private void add(long addedHigh, long addedLow) {
        low += addedLow;
        high += addedHigh + (Long.compareUnsigned(low, addedLow) < 0 ? 1 : 0);
    }
}
