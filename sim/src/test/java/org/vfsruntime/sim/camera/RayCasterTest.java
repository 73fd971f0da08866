package org.vfsruntime.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Vec3;

class RayCasterTest {
    private static final Lens LENS = new Lens(new Vec3(1.2, 0.1, 0.8), new Vec3(0, 0, 0.1), 1);
    private static final SceneColour WHITE = new SceneColour(1, 1, 1);
    private static final SceneColour BLACK = new SceneColour(0, 0, 0);
    private static final float[] NOTHING_MOVES = {};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void seesWhatMarchingAlongDistancesSees(long seed) {
        List<SceneSolid> solids = randomSolids(new Random(seed));
        // All light comes from around, so that a pixel's colour tells the solid.
        byte[] picture = render(new Scene(solids), 48, false, look(new Light(Vec3.Z, 1, 0)));
        View view = new View(LENS, 48, 48);
        int same = 0;
        int hits = 0;
        for (int row = 0; row < 48; row++) {
            for (int column = 0; column < 48; column++) {
                int expected = Marching.nearest(solids, view, column, row);
                int found = hue(picture, 3 * (row * 48 + column));
                hits += expected >= 0 ? 1 : 0;
                same += expected == found ? 1 : 0;
            }
        }
        assertThat(hits).isGreaterThan(250);
        // Only pixels whose rays graze an edge may differ.
        assertThat(same).isGreaterThan(48 * 48 - 25);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void throwsTheShadowsThatMarchingTowardsTheLampFinds(long seed) {
        List<SceneSolid> solids = randomSolids(new Random(seed));
        solids.add(solid("ground", ScenePose.IDENTITY, new SceneShape.Plane(), WHITE));
        Vec3 lamp = new Vec3(0.4, -0.3, 1);
        byte[] picture = render(new Scene(solids), 48, false, look(new Light(lamp, 0, 1)));
        View view = new View(LENS, 48, 48);
        int dark = 0;
        int wrong = 0;
        for (int row = 0; row < 48; row++) {
            for (int column = 0; column < 48; column++) {
                if (Marching.nearest(solids, view, column, row) == solids.size() - 1) {
                    boolean shaded = Marching.isShaded(solids, view, column, row, lamp.normalised());
                    boolean black = picture[3 * (row * 48 + column)] == 0;
                    dark += shaded ? 1 : 0;
                    wrong += shaded == black ? 0 : 1;
                }
            }
        }
        assertThat(dark).isGreaterThan(30);
        assertThat(wrong).isLessThan(15);
    }

    @Test
    void aPictureFollowsFromStateAndLookAlone() {
        Scene scene = new Scene(randomSolids(new Random(9)));
        Look look = look(new Light(new Vec3(1, 1, 1), 0.4, 0.6));
        RayCaster caster = new RayCaster(scene, 32, 24, false);
        byte[] first = new byte[caster.size()];
        byte[] between = new byte[caster.size()];
        byte[] again = new byte[caster.size()];
        caster.render(NOTHING_MOVES, 0, look, first);
        caster.render(
                NOTHING_MOVES,
                0,
                new Look(LENS, new Light(Vec3.Z, 0.1, 0.2), BLACK, BLACK, Map.of(), Set.of("solid 0"), 0.1, 4),
                between);
        caster.render(NOTHING_MOVES, 0, look, again);
        assertThat(again).isEqualTo(first).isNotEqualTo(between);
        assertThat(render(scene, 32, false, look)).isEqualTo(render(scene, 32, false, look));
    }

    @Test
    void aHiddenSolidNeitherShowsNorThrowsAShadow() {
        SceneSolid ground = solid("ground", ScenePose.IDENTITY, new SceneShape.Plane(), WHITE);
        SceneSolid box = solid("box", ScenePose.at(0, 0, 0.1), new SceneShape.Box(0.1f, 0.1f, 0.1f), BLACK);
        Light light = new Light(new Vec3(0.5, 0, 1), 0.3, 0.6);
        Look hidden = new Look(LENS, light, WHITE, WHITE, Map.of(), Set.of("box"), 0, 0);
        assertThat(render(new Scene(List.of(ground, box)), 32, false, hidden))
                .isEqualTo(render(new Scene(List.of(ground)), 32, false, hidden))
                .isNotEqualTo(render(new Scene(List.of(ground, box)), 32, false, look(light)));
    }

    @Test
    void fourRaysAPixelAreTheMeanOfTheLargePicture() {
        Scene scene = new Scene(randomSolids(new Random(3)));
        Look look = look(new Light(new Vec3(0.2, 0.3, 1), 0.4, 0.5));
        byte[] smooth = render(scene, 20, true, look);
        byte[] large = render(scene, 40, false, look);
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                int at = 3 * (2 * row * 40 + 2 * column);
                double mean =
                        ((large[at] & 255) + (large[at + 3] & 255) + (large[at + 120] & 255) + (large[at + 123] & 255))
                                / 4.0;
                assertThat((double) (smooth[3 * (row * 20 + column)] & 255)).isBetween(mean - 1.1, mean + 1.1);
            }
        }
    }

    @Test
    void noiseHasTheDeviationThatWasAskedForAndFollowsItsSeed() {
        float[] numbers = new float[20_000];
        SensorNoise.add(numbers, numbers.length, 0.05f, 7);
        double sum = 0;
        double squares = 0;
        for (float number : numbers) {
            sum += number;
            squares += (double) number * number;
        }
        assertThat(sum / numbers.length).isBetween(-0.002, 0.002);
        assertThat(Math.sqrt(squares / numbers.length)).isBetween(0.049, 0.051);
        float[] other = new float[20_000];
        SensorNoise.add(other, other.length, 0.05f, 8);
        assertThat(other).isNotEqualTo(numbers);
    }

    @Test
    void refusesACameraThatLooksStraightDownAndPicturesWithoutPixels() {
        assertThatThrownBy(() -> new Lens(Vec3.Z, Vec3.ZERO, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("neither straight above");
        assertThatThrownBy(() -> new RayCaster(new Scene(List.of()), 0, 9000, false))
                .hasMessageContaining("width of the picture was 0")
                .hasMessageContaining("height of the picture was 9000");
    }

    private static byte[] render(Scene scene, int side, boolean smooth, Look look) {
        RayCaster caster = new RayCaster(scene, side, side, smooth);
        byte[] picture = new byte[caster.size()];
        caster.render(NOTHING_MOVES, 0, look, picture);
        return picture;
    }

    private static Look look(Light light) {
        return new Look(LENS, light, BLACK, BLACK, Map.of(), Set.of(), 0, 0);
    }

    /** Each with a share of red, green and blue of its own. */
    private static List<SceneSolid> randomSolids(Random random) {
        List<SceneSolid> solids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            float size = 0.05f + 0.1f * random.nextFloat();
            float other = 0.05f + 0.1f * random.nextFloat();
            SceneShape shape = i % 3 == 0
                    ? new SceneShape.Box(size, other, 0.08f)
                    : i % 3 == 1 ? new SceneShape.Cylinder(size, other) : new SceneShape.Capsule(size, other);
            solids.add(solid("solid " + i, pose(random), shape, colour(i)));
        }
        return solids;
    }

    private static ScenePose pose(Random random) {
        double[] q = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double n = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        return new ScenePose(
                (float) (0.8 * random.nextDouble() - 0.4),
                (float) (0.8 * random.nextDouble() - 0.4),
                (float) (0.2 + 0.4 * random.nextDouble()),
                (float) (q[0] / n),
                (float) (q[1] / n),
                (float) (q[2] / n),
                (float) (q[3] / n));
    }

    private static SceneColour colour(int i) {
        return new SceneColour((i + 1) / 8f, 1 - (i + 1) / 8f, 1);
    }

    private static int hue(byte[] picture, int at) {
        int blue = picture[at + 2] & 255;
        return blue == 0 ? -1 : Math.round(8f * (picture[at] & 255) / blue) - 1;
    }

    private static SceneSolid solid(String name, ScenePose at, SceneShape shape, SceneColour colour) {
        return new SceneSolid(name, false, at, List.of(new ScenePart(ScenePose.IDENTITY, shape, colour)));
    }
}
