package org.vfsruntime.skills.image;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.scene.SceneColour;

/** Where pictures come from. Safe for use by several threads. */
public interface PictureSource {
    /** @return what the observations are made of that pictures are made from */
    ObservationSpec spec();

    /** @return pixels of a picture across */
    int width();

    /** @return pixels of a picture upwards */
    int height();

    /**
     * Where skills are about pairs of things, their colours in the order of the skills: what a name stands for.
     *
     * @return [n] colours; empty where skills are about other things
     */
    default List<SceneColour> things() {
        return List.of();
    }

    /** @return makes pictures, for one thread */
    Painter open();

    /**
     * The same state with the names of its things given out anew, where policies do not go by names: what was red is
     * called blue and painted so, and the skills are called accordingly. What is learned of one state is then true of
     * many.
     *
     * @param observation [d]
     * @param random decides
     * @return the state under other names; empty where names cannot be given out anew
     */
    default Optional<Renamed> renamed(float[] observation, SplittableRandom random) {
        return Optional.empty();
    }

    /**
     * A state under other names.
     *
     * @param observation [d] what is observed; taken without a copy
     * @param skills [k] for each skill, by its new name, its index under the old names
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
    record Renamed(float[] observation, List<Integer> skills) {
        /** Copies the skills. */
        public Renamed {
            skills = List.copyOf(skills);
        }
    }

    /** Makes pictures of three bytes a pixel, red, green and blue, row by row. For one thread at a time. */
    interface Painter {
        /**
         * The picture that the robot sees.
         *
         * @param observation [d]
         * @param picture receives [height, width, 3]
         */
        void paint(float[] observation, byte[] picture);

        /**
         * The same state in another look: camera, light, colours, background and noise are drawn.
         *
         * @param observation [d]
         * @param random decides the look
         * @param picture receives [height, width, 3]
         */
        void paint(float[] observation, SplittableRandom random, byte[] picture);
    }
}
