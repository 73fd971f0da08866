package org.vfsruntime.networks.training;

import java.util.SplittableRandom;

/** Pictures to learn from, made as they are asked for. Asked by one thread at a time. */
public interface PictureSet {
    /** @return bytes of one picture */
    int pictureSize();

    /** @return numbers that are to be predicted of a picture */
    int outputs();

    /** @return tells this set from every other one: for the resume */
    String fingerprint();

    /**
     * Draws an example.
     *
     * @param random decides which, and how it looks
     * @param picture receives the bytes
     * @param targets receives [outputs] numbers in [0, 1] from {@code at} on
     * @param known receives [outputs] from {@code at} on: 1 where the target is known, else 0
     * @param at where the numbers of this example begin
     */
    void draw(SplittableRandom random, byte[] picture, float[] targets, float[] known, int at);
}
