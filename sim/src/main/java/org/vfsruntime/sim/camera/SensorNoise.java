package org.vfsruntime.sim.camera;

/** Nearly normal noise, four bytes of a mixed counter a number (Irwin and Hall's sum), the same on every machine. */
final class SensorNoise {
    /** Of the sum of four bytes: 4 · (256² − 1) / 12. */
    private static final float DEVIATION = (float) Math.sqrt((256.0 * 256 - 1) / 3);

    private static final float MEAN = 4 * 127.5f;

    private SensorNoise() {}

    /**
     * @param brightness [n], changed in place
     * @param n how many
     * @param deviation standard deviation of the noise
     * @param seed decides it
     */
    static void add(float[] brightness, int n, float deviation, long seed) {
        float scale = deviation / DEVIATION;
        for (int i = 0; i < n; i += 2) {
            long bits = mix(seed + i * 0x9E3779B97F4A7C15L);
            brightness[i] += scale * (bytes((int) bits) - MEAN);
            if (i + 1 < n) {
                brightness[i + 1] += scale * (bytes((int) (bits >>> 32)) - MEAN);
            }
        }
    }

    private static int bytes(int bits) {
        return (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
    }

    /** The finaliser of SplitMix64 (Stafford's variant 13). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
