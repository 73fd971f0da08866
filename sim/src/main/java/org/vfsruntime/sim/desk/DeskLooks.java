package org.vfsruntime.sim.desk;

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
 * How the desk looks to its camera: the usual look, and as many others as there are seeds. What varies: where the camera
 * stands and looks, its angle of view, lamp and ambient light, all colours, the table's pattern, the background and the
 * sensor's noise. Blue stays bluish and red reddish: skills are told by colour.
 */
final class DeskLooks {
    /** Prefix of the solids' names. */
    static final String DISTRACTOR = "distractor ";

    /**
     * Ahead of the arm, to its left and above, looking back with a narrow view: it sees into the open drawer, and what
     * the hand holds shows beside the fingers wherever the hand is. Of 100 places drawn by lot, from here cubes covered
     * the most pixels where they covered the fewest.
     */
    private static final Lens LENS =
            new Lens(new Vec3(1.32, 1.09, 1.02), new Vec3(0.51, -0.02, 0.15), Math.toRadians(29));

    private static final Vec3 LAMP = new Vec3(0.35, -0.45, 1);
    private static final double NOISE = 0.01;

    private DeskLooks() {}

    /**
     * @param seed of the look; 0 for the usual one
     * @param noise seed of the sensor's noise
     * @param table red, green and blue of the table in [0, 1]
     * @param hidden names of solids that are not there
     * @return the look
     */
    static Look of(int seed, int noise, float[] table, Set<String> hidden) {
        SceneColour colour = DrawnLook.muted(table[0], table[1], table[2]);
        if (seed == 0) {
            return new Look(
                    LENS,
                    new Light(LAMP, 0.45, 0.6),
                    new SceneColour(0.35f, 0.36f, 0.38f),
                    new SceneColour(0.75f, 0.78f, 0.82f),
                    Map.of("table", Finish.plain(colour)),
                    hidden,
                    NOISE,
                    noise);
        }
        DrawnLook drawn = new DrawnLook(seed);
        return new Look(
                drawn.lens(LENS),
                drawn.light(),
                drawn.anyColour(),
                drawn.anyColour(),
                finishes(colour, drawn),
                hidden,
                drawn.between(0, 0.03),
                noise);
    }

    private static Map<String, Finish> finishes(SceneColour table, DrawnLook drawn) {
        Map<String, Finish> finishes = new HashMap<>();
        finishes.put("table", drawn.patterned(table));
        float grey = (float) drawn.between(0.8, 1);
        finishes.put("counter", Finish.plain(drawn.near(new SceneColour(grey, grey, grey), 0.05)));
        finishes.put("cabinet", Finish.plain(drawn.near(DeskProps.CABINET, 0.15)));
        finishes.put("drawer", Finish.plain(drawn.near(DeskProps.DRAWER, 0.12)));
        finishes.put("blue cube", Finish.plain(drawn.near(DeskProps.BLUE, 0.1)));
        finishes.put("red cube", Finish.plain(drawn.near(DeskProps.RED, 0.1)));
        List<SceneColour> others = DeskProps.DISTRACTORS;
        for (int i = 0; i < others.size(); i++) {
            finishes.put(DISTRACTOR + (i + 1), Finish.plain(drawn.near(others.get(i), 0.2)));
        }
        SceneColour hand = drawn.near(ArmFilm.HAND, 0.1);
        for (String part : ArmFilm.HAND_PARTS) {
            finishes.put(part, Finish.plain(hand));
        }
        return finishes;
    }
}
