package org.vfsruntime.core.scene;

import org.vfsruntime.core.Faults;

/**
 * An opaque colour, sRGB.
 *
 * @param red in [0, 1]
 * @param green in [0, 1]
 * @param blue in [0, 1]
 */
public record SceneColour(float red, float green, float blue) {
    /** Checks the parts. */
    public SceneColour {
        new Faults()
                .require(red >= 0 && red <= 1, "red", red, "lie in [0, 1]")
                .require(green >= 0 && green <= 1, "green", green, "lie in [0, 1]")
                .require(blue >= 0 && blue <= 1, "blue", blue, "lie in [0, 1]")
                .throwIfAny();
    }
}
