package org.vfsruntime.cli.scenario;

import java.util.SplittableRandom;

/** Which look a picture has when looks are drawn, the same for all cameras. */
final class DrawnLooks {
    /** Share of pictures in the usual look. */
    private static final double USUAL = 0.2;

    private DrawnLooks() {}

    /**
     * @param random decides
     * @param looks that the camera has, of which 0 is the usual one
     * @return the look, in [0, looks)
     */
    static int draw(SplittableRandom random, int looks) {
        return random.nextDouble() < USUAL ? 0 : random.nextInt(1, looks);
    }
}
