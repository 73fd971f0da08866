package org.vfsruntime.cli.representation;

import java.util.function.Function;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.skills.image.PictureSource;

/**
 * What spaces without values see of an observation.
 *
 * @param size how many numbers
 * @param of gives them; safe for use by several threads
 */
record ObservedNumbers(int size, Function<Observation, float[]> of) {
    /** Pictures are made smaller by this, so that networks without convolutions can learn from them. */
    private static final int SHRUNK = 2;

    /** @return all that is observed */
    static ObservedNumbers all(ObservationSpec spec) {
        return new ObservedNumbers(spec.size(), Observation::values);
    }

    /** @return the picture's brightness, red, green and blue, in half the resolution */
    static ObservedNumbers pixels(PictureSource source) {
        int side = source.side() / SHRUNK;
        ThreadLocal<PictureSource.Painter> painters = ThreadLocal.withInitial(source::open);
        return new ObservedNumbers(3 * side * side, observation -> {
            byte[] picture = new byte[3 * source.side() * source.side()];
            painters.get().paint(observation.values(), picture);
            return shrunk(picture, source.side(), side);
        });
    }

    private static float[] shrunk(byte[] picture, int from, int side) {
        float[] pixels = new float[3 * side * side];
        for (int i = 0; i < picture.length; i++) {
            int row = i / 3 / from / SHRUNK;
            int column = i / 3 % from / SHRUNK;
            pixels[3 * (row * side + column) + i % 3] += (picture[i] & 255) / (255f * SHRUNK * SHRUNK);
        }
        return pixels;
    }
}
