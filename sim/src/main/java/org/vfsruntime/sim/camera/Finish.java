package org.vfsruntime.sim.camera;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.scene.SceneColour;

/**
 * How a solid is painted.
 *
 * @param colour of the paint
 * @param pattern over the solid's x and y
 * @param period of the pattern, metres, > 0
 * @param contrast how much darker the pattern's dark parts are, in [0, 1]
 */
public record Finish(SceneColour colour, Pattern pattern, double period, double contrast) {
    /** What may be painted on a solid. */
    public enum Pattern {
        /** One colour. */
        PLAIN,
        /** Squares, light and dark in turn. */
        CHECKS,
        /** Stripes across x. */
        STRIPES,
        /** Smooth spots, like wood or stone from afar. */
        SPOTS
    }

    /** Checks the parts. */
    public Finish {
        new Faults()
                .require(period > 0 && Double.isFinite(period), "period of a pattern", period, "be > 0")
                .require(contrast >= 0 && contrast <= 1, "contrast of a pattern", contrast, "lie in [0, 1]")
                .throwIfAny();
    }

    /**
     * @param colour of the paint
     * @return one colour, no pattern
     */
    public static Finish plain(SceneColour colour) {
        return new Finish(colour, Pattern.PLAIN, 1, 0);
    }

    /**
     * @param x in the solid's frame, metres
     * @param y in the solid's frame, metres
     * @return what the colour is multiplied by there, in [0, 1]
     */
    float shade(float x, float y) {
        float u = (float) (x / period);
        float v = (float) (y / period);
        return switch (pattern) {
            case PLAIN -> 1;
            case CHECKS -> 1 - (float) contrast * ((floor(u) + floor(v)) & 1);
            case STRIPES -> 1 - (float) contrast * (floor(u) & 1);
            case SPOTS ->
                1 - (float) contrast * 0.25f * (2 + wave(u + 0.7f * wave(0.6f * v)) + wave(v + 0.5f * wave(u)));
        };
    }

    private static int floor(float x) {
        int whole = (int) x;
        return x < whole ? whole - 1 : whole;
    }

    /** A parabola's sine, period 1, in [-1, 1]: the same on every machine. */
    private static float wave(float x) {
        float t = x - floor(x);
        float half = t < 0.5f ? t : t - 0.5f;
        float bump = 16 * half * (0.5f - half);
        return t < 0.5f ? bump : -bump;
    }
}
