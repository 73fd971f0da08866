package org.vfsruntime.skills.image;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.scene.SceneColour;

/**
 * Adds to the pixels of a picture how much each looks like each of some things that are known by their colours: whoever
 * asks for the red one has to say what red is. Brightness does not count, so that a thing in the shade is found too;
 * other things of that colour look alike, and a network has to learn which are meant.
 */
final class ThingLikeness {
    private static final int RGB = 3;
    /** Distance between directions of colours at which likeness ends. */
    private static final float REACH = 0.35f;
    /** Darker pixels have no colour to speak of. */
    private static final float DARK = 20;

    private final float[][] directions;

    ThingLikeness(List<SceneColour> things) {
        directions = things.stream().map(ThingLikeness::direction).toArray(float[][]::new);
    }

    /** @return bytes a pixel */
    int channels() {
        return RGB + directions.length;
    }

    private static float[] direction(SceneColour colour) {
        new Faults()
                .require(
                        Math.max(colour.red(), Math.max(colour.green(), colour.blue())) > 0,
                        "colour of a thing",
                        colour,
                        "not be black, which has no direction")
                .throwIfAny();
        float length = (float) Math.sqrt(
                colour.red() * colour.red() + colour.green() * colour.green() + colour.blue() * colour.blue());
        return new float[] {colour.red() / length, colour.green() / length, colour.blue() / length};
    }

    /**
     * @param rgb [pixels, 3]
     * @param seen receives [pixels, 3 + n]
     */
    void add(byte[] rgb, byte[] seen) {
        if (directions.length == 0) {
            System.arraycopy(rgb, 0, seen, 0, rgb.length);
            return;
        }
        int channels = channels();
        for (int pixel = 0; pixel < rgb.length / RGB; pixel++) {
            int from = RGB * pixel;
            int to = channels * pixel;
            float red = rgb[from] & 255;
            float green = rgb[from + 1] & 255;
            float blue = rgb[from + 2] & 255;
            float length = Math.max(DARK, (float) Math.sqrt(red * red + green * green + blue * blue));
            System.arraycopy(rgb, from, seen, to, RGB);
            for (int thing = 0; thing < directions.length; thing++) {
                float[] of = directions[thing];
                float r = red / length - of[0];
                float g = green / length - of[1];
                float b = blue / length - of[2];
                float far = (float) Math.sqrt(r * r + g * g + b * b) / REACH;
                seen[to + RGB + thing] = (byte) Math.round(255 * Math.max(0, 1 - far));
            }
        }
    }
}
