package org.vfsruntime.skills.image;

import java.util.SplittableRandom;
import org.vfsruntime.core.observation.ObservationSpec;

/** Where pictures come from. Safe for use by several threads. */
public interface PictureSource {
    /** @return what the observations are made of that pictures are made from */
    ObservationSpec spec();

    /** @return pixels of the square pictures, across and upwards */
    int side();

    /** @return makes pictures, for one thread */
    Painter open();

    /** Makes pictures of three bytes a pixel, red, green and blue, row by row. For one thread at a time. */
    interface Painter {
        /**
         * The picture that the robot sees.
         *
         * @param observation [d]
         * @param picture receives [side, side, 3]
         */
        void paint(float[] observation, byte[] picture);

        /**
         * The same state in another look: camera, light, colours, background and noise are drawn.
         *
         * @param observation [d]
         * @param random decides the look
         * @param picture receives [side, side, 3]
         */
        void paint(float[] observation, SplittableRandom random, byte[] picture);
    }
}
