package org.vfsruntime.manipulation.trajectory;

/**
 * A trapezoid over a path of length 1: speeds up evenly, cruises, slows down evenly; ticks are whole, so the
 * cruising speed is at most the one asked for.
 *
 * @param ticks ≥ 0; 0 when there is nothing to do
 * @param ramp share of the duration spent on each ramp, in [0, ½]
 */
record SpeedProfile(int ticks, double ramp) {
    /**
     * @param cruiseSeconds how long the path takes at the largest speed, ≥ 0
     * @param rampSeconds time to reach the largest speed, ≥ 0
     * @param tickSeconds &gt; 0
     * @param maxTicks the profile never has more than one tick over this
     * @return the profile of shortest duration in whole ticks
     */
    static SpeedProfile of(double cruiseSeconds, double rampSeconds, double tickSeconds, int maxTicks) {
        if (cruiseSeconds <= 0) {
            return new SpeedProfile(0, 0);
        }
        // A path too short for the largest speed is a triangle of the same slope.
        double seconds =
                cruiseSeconds >= rampSeconds ? cruiseSeconds + rampSeconds : 2 * Math.sqrt(cruiseSeconds * rampSeconds);
        int ticks = (int) Math.min(maxTicks + 1.0, wholeTicks(seconds, tickSeconds));
        return new SpeedProfile(ticks, Math.min(0.5, rampSeconds / (ticks * tickSeconds)));
    }

    /** @return the ticks that cover the duration; a duration that is whole but for rounding gains none */
    static double wholeTicks(double seconds, double tickSeconds) {
        return Math.ceil(seconds / tickSeconds - 1e-9);
    }

    /**
     * @param tick in [1, ticks]
     * @return the share of the path that is behind after this tick, exactly 1 after the last
     */
    double at(int tick) {
        if (tick >= ticks) {
            return 1;
        }
        double u = (double) tick / ticks;
        if (u < ramp) {
            return u * u / (2 * ramp * (1 - ramp));
        }
        if (u > 1 - ramp) {
            return 1 - (1 - u) * (1 - u) / (2 * ramp * (1 - ramp));
        }
        return (u - ramp / 2) / (1 - ramp);
    }
}
