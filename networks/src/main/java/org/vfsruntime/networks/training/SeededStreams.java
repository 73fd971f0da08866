package org.vfsruntime.networks.training;

import java.util.SplittableRandom;

/** Independent streams of random numbers, each fixed by a seed and the number of the stream. */
final class SeededStreams {
    private SeededStreams() {}

    /**
     * Mixes before it seeds: generators of this kind whose seeds differ by a multiple of their own increment
     * would give the same numbers, shifted.
     */
    static SplittableRandom stream(long seed, long number) {
        return new SplittableRandom(mix(mix(seed) + number));
    }

    /** The finaliser of SplitMix64 (Stafford's variant 13). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
