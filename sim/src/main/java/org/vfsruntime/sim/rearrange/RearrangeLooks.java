package org.vfsruntime.sim.rearrange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.camera.DrawnLook;
import org.vfsruntime.sim.camera.Finish;
import org.vfsruntime.sim.camera.Lens;
import org.vfsruntime.sim.camera.Light;
import org.vfsruntime.sim.camera.Look;

/**
 * How the table looks to its camera: the usual look, and as many others as there are seeds. What varies is what varies
 * at the desk. Objects keep about the colours that they are called by.
 */
final class RearrangeLooks {
    /**
     * Ahead of the arm and as far above as ahead, looking back at what it can reach: tops and fronts show, so that what
     * stands can be told from what lies, and the arm hides little. From afar through a narrow lens, so that the near end
     * of the table fills the picture as the far one does.
     */
    private static final Lens LENS = new Lens(new Vec3(1.98, 0, 1.58), new Vec3(0.45, 0, 0.02), Math.toRadians(15.4));

    private static final Vec3 LAMP = new Vec3(0.35, -0.45, 1);
    private static final double NOISE = 0.01;

    private RearrangeLooks() {}

    /**
     * @param seed of the look; 0 for the usual one
     * @param noise seed of the sensor's noise
     * @param objects [n] names of the solids that the objects are
     * @param hidden names of solids that are not there
     * @return the look
     */
    static Look of(int seed, int noise, List<String> objects, Set<String> hidden) {
        Map<String, Finish> finishes = new HashMap<>();
        if (seed == 0) {
            for (int i = 0; i < objects.size(); i++) {
                finishes.put(objects.get(i), Finish.plain(RearrangeProps.COLOURS.get(i)));
            }
            return new Look(
                    LENS,
                    new Light(LAMP, 0.45, 0.6),
                    new SceneColour(0.35f, 0.36f, 0.38f),
                    new SceneColour(0.75f, 0.78f, 0.82f),
                    finishes,
                    hidden,
                    NOISE,
                    noise);
        }
        DrawnLook drawn = new DrawnLook(seed);
        for (int i = 0; i < objects.size(); i++) {
            finishes.put(objects.get(i), Finish.plain(drawn.near(RearrangeProps.COLOURS.get(i), 0.1)));
        }
        finishes.put("table", drawn.patterned(drawn.anyColour()));
        SceneColour hand = drawn.near(ArmFilm.HAND, 0.1);
        ArmFilm.HAND_PARTS.forEach(part -> finishes.put(part, Finish.plain(hand)));
        return new Look(
                drawn.lens(LENS),
                drawn.light(),
                drawn.anyColour(),
                drawn.anyColour(),
                finishes,
                hidden,
                drawn.between(0, 0.03),
                noise);
    }
}
