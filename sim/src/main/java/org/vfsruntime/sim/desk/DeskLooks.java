package org.vfsruntime.sim.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.camera.Finish;
import org.vfsruntime.sim.camera.Finish.Pattern;
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
    private static final Vec3 EYE = new Vec3(1.32, 1.09, 1.02);

    private static final Vec3 TARGET = new Vec3(0.51, -0.02, 0.15);
    private static final double VIEW = Math.toRadians(27);
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
        SceneColour colour = muted(table);
        if (seed == 0) {
            return new Look(
                    new Lens(EYE, TARGET, VIEW),
                    new Light(LAMP, 0.45, 0.6),
                    new SceneColour(0.35f, 0.36f, 0.38f),
                    new SceneColour(0.75f, 0.78f, 0.82f),
                    Map.of("table", Finish.plain(colour)),
                    hidden,
                    NOISE,
                    noise);
        }
        // Neighbouring seeds must have nothing to do with each other.
        SplittableRandom random = new SplittableRandom(seed * 0xD1B54A32D192ED03L).split();
        Lens lens =
                new Lens(around(EYE, 0.03, random), around(TARGET, 0.015, random), VIEW * between(0.97, 1.03, random));
        double turn = between(0, 2 * Math.PI, random);
        double slant = between(0.1, 0.8, random);
        Light light = new Light(
                new Vec3(slant * Math.cos(turn), slant * Math.sin(turn), 1),
                between(0.3, 0.6, random),
                between(0.35, 0.75, random));
        SceneColour ground = anyColour(random);
        SceneColour sky = anyColour(random);
        return new Look(lens, light, ground, sky, finishes(colour, random), hidden, between(0, 0.03, random), noise);
    }

    private static Map<String, Finish> finishes(SceneColour table, SplittableRandom random) {
        Map<String, Finish> finishes = new HashMap<>();
        Pattern pattern = Pattern.values()[random.nextInt(Pattern.values().length)];
        finishes.put("table", new Finish(table, pattern, between(0.05, 0.2, random), between(0, 0.35, random)));
        float grey = (float) between(0.8, 1, random);
        finishes.put("counter", Finish.plain(near(new SceneColour(grey, grey, grey), 0.05, random)));
        SceneColour wood = near(DeskProps.CABINET, 0.15, random);
        finishes.put("cabinet", Finish.plain(wood));
        finishes.put("drawer", Finish.plain(near(DeskProps.DRAWER, 0.12, random)));
        finishes.put("blue cube", Finish.plain(near(DeskProps.BLUE, 0.1, random)));
        finishes.put("red cube", Finish.plain(near(DeskProps.RED, 0.1, random)));
        List<SceneColour> others = DeskProps.DISTRACTORS;
        for (int i = 0; i < others.size(); i++) {
            finishes.put(DISTRACTOR + (i + 1), Finish.plain(near(others.get(i), 0.2, random)));
        }
        SceneColour hand = near(ArmFilm.HAND, 0.1, random);
        for (String part : List.of("hand", "left finger", "right finger")) {
            finishes.put(part, Finish.plain(hand));
        }
        return finishes;
    }

    /** Half of the colour, so that no table is as blue or as red as a cube. */
    private static SceneColour muted(float[] rgb) {
        float grey = (rgb[0] + rgb[1] + rgb[2]) / 3;
        return new SceneColour((rgb[0] + grey) / 2, (rgb[1] + grey) / 2, (rgb[2] + grey) / 2);
    }

    private static SceneColour anyColour(SplittableRandom random) {
        return muted(
                new float[] {(float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble()});
    }

    private static SceneColour near(SceneColour colour, double spread, SplittableRandom random) {
        float light = (float) between(1 - spread, 1 + spread, random);
        return new SceneColour(
                part(colour.red() * light, spread, random),
                part(colour.green() * light, spread, random),
                part(colour.blue() * light, spread, random));
    }

    private static float part(float value, double spread, SplittableRandom random) {
        return (float) Math.max(0, Math.min(1, value + between(-spread / 2, spread / 2, random)));
    }

    private static Vec3 around(Vec3 point, double spread, SplittableRandom random) {
        return point.plus(new Vec3(
                between(-spread, spread, random), between(-spread, spread, random), between(-spread, spread, random)));
    }

    private static double between(double low, double high, SplittableRandom random) {
        return low + (high - low) * random.nextDouble();
    }
}
