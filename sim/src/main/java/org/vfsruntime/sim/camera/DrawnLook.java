package org.vfsruntime.sim.camera;

import java.util.SplittableRandom;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.camera.Finish.Pattern;

/** The parts of a random look, drawn one after the other: the same seed and the same calls give the same look. */
public final class DrawnLook {
    /** Seeds lie in [0, this): floats, which observations are made of, hold whole numbers up to here exactly. */
    public static final int SEEDS = 1 << 24;

    private final SplittableRandom random;

    /** @param seed of the look */
    public DrawnLook(int seed) {
        // Neighbouring seeds must have nothing to do with each other.
        random = new SplittableRandom(seed * 0xD1B54A32D192ED03L).split();
    }

    /**
     * @param usual lens of the camera
     * @return one near it: the eye by up to 3 cm, the target by 1.5 cm, the angle of view by 3 %
     */
    public Lens lens(Lens usual) {
        return new Lens(around(usual.eye(), 0.03), around(usual.target(), 0.015), usual.view() * between(0.97, 1.03));
    }

    /** @return a lamp anywhere well above the horizon */
    public Light light() {
        double turn = between(0, 2 * Math.PI);
        double slant = between(0.1, 0.8);
        return new Light(
                new Vec3(slant * Math.cos(turn), slant * Math.sin(turn), 1), between(0.3, 0.6), between(0.35, 0.75));
    }

    /**
     * @param colour of a table
     * @return that colour, with any pattern
     */
    public Finish patterned(SceneColour colour) {
        Pattern pattern = Pattern.values()[random.nextInt(Pattern.values().length)];
        return new Finish(colour, pattern, between(0.05, 0.2), between(0, 0.35));
    }

    /** @return any colour that is not bright */
    public SceneColour anyColour() {
        return muted((float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble());
    }

    /**
     * @param colour in the middle
     * @param spread by how much its brightness and its parts differ, in [0, 1]
     * @return a colour of that kind
     */
    public SceneColour near(SceneColour colour, double spread) {
        float light = (float) between(1 - spread, 1 + spread);
        return new SceneColour(
                part(colour.red() * light, spread),
                part(colour.green() * light, spread),
                part(colour.blue() * light, spread));
    }

    /**
     * @param low least
     * @param high most
     * @return a number in between
     */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /**
     * @param red in [0, 1]
     * @param green in [0, 1]
     * @param blue in [0, 1]
     * @return half of the colour, so that no table is as colourful as what stands on it
     */
    public static SceneColour muted(float red, float green, float blue) {
        float grey = (red + green + blue) / 3;
        return new SceneColour((red + grey) / 2, (green + grey) / 2, (blue + grey) / 2);
    }

    private float part(float value, double spread) {
        return (float) Math.max(0, Math.min(1, value + between(-spread / 2, spread / 2)));
    }

    private Vec3 around(Vec3 point, double spread) {
        return point.plus(new Vec3(between(-spread, spread), between(-spread, spread), between(-spread, spread)));
    }
}
