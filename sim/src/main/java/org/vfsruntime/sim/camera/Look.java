package org.vfsruntime.sim.camera;

import java.util.Map;
import java.util.Set;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.scene.SceneColour;

/**
 * All that a picture depends on beside where things are.
 *
 * @param lens of the camera
 * @param light on the scene
 * @param ground colour of the background below the horizon
 * @param sky colour of the background straight above
 * @param finishes paint of solids by name; the others keep the scene's colours
 * @param hidden names of solids that are not there
 * @param noise standard deviation of the sensor's noise, of a brightness in [0, 1], ≥ 0
 * @param noiseSeed decides the sensor's noise
 */
public record Look(
        Lens lens,
        Light light,
        SceneColour ground,
        SceneColour sky,
        Map<String, Finish> finishes,
        Set<String> hidden,
        double noise,
        long noiseSeed) {
    /** Checks and copies. */
    public Look {
        finishes = Map.copyOf(finishes);
        hidden = Set.copyOf(hidden);
        new Faults()
                .require(noise >= 0 && noise <= 1, "noise of the sensor", noise, "lie in [0, 1]")
                .throwIfAny();
    }
}
