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
        int columns = source.width() / SHRUNK;
        int size = 3 * columns * (source.height() / SHRUNK);
        ThreadLocal<PictureSource.Painter> painters = ThreadLocal.withInitial(source::open);
        return new ObservedNumbers(size, observation -> {
            byte[] picture = new byte[3 * source.width() * source.height()];
            painters.get().paint(observation.values(), picture);
            return shrunk(picture, source.width(), new float[size]);
        });
    }

    private static float[] shrunk(byte[] picture, int width, float[] pixels) {
        for (int i = 0; i < picture.length; i++) {
            int row = i / 3 / width / SHRUNK;
            int column = i / 3 % width / SHRUNK;
            pixels[3 * (row * (width / SHRUNK) + column) + i % 3] += (picture[i] & 255) / (255f * SHRUNK * SHRUNK);
        }
        return pixels;
    }
}
