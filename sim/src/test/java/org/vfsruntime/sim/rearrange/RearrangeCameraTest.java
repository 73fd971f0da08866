package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class RearrangeCameraTest {
    private static final int OBJECTS = 4;
    private static final int LOOK = RearrangeView.spec(OBJECTS).size();
    private static final int SHAPES = LOOK + RearrangeSight.PICTURE_HEAD;
    private static final int POSES = SHAPES + OBJECTS;

    private final RearrangeCamera camera = new RearrangeCamera(OBJECTS);

    private static float[] seen(long seed) {
        TableOptions tables = new TableOptions(List.of(OBJECTS), ShapeSet.TRAINED, 0);
        try (RearrangePractice practice = new RearrangePractice(new JoltEngine(), tables, RearrangeSight.CAMERA)) {
            practice.reset(seed);
            return practice.observe().values();
        }
    }

    private byte[] picture(float[] observation) {
        byte[] picture = new byte[camera.size()];
        camera.render(observation, 0, 1, picture);
        return picture;
    }

    private static float[] withoutObjects(float[] observation) {
        float[] away = observation.clone();
        for (int object = 0; object < OBJECTS; object++) {
            away[POSES + ScenePose.FLOATS * object] = -100;
        }
        return away;
    }

    private static long different(byte[] one, byte[] other) {
        long count = 0;
        for (int pixel = 0; pixel < one.length; pixel += 3) {
            count += Arrays.equals(one, pixel, pixel + 3, other, pixel, pixel + 3) ? 0 : 1;
        }
        return count;
    }

    @Test
    void aPictureFollowsFromTheObservationAloneWhateverTheCameraSawBefore() {
        byte[] first = picture(seen(1));
        picture(seen(2));
        assertThat(picture(seen(1))).isEqualTo(first);
        assertThat(picture(seen(2))).isNotEqualTo(first);
        assertThat(new RearrangeCamera(OBJECTS).size()).isEqualTo(3 * RearrangeCamera.WIDTH * RearrangeCamera.HEIGHT);
    }

    @Test
    void thePictureDoesNotDependOnThePosesThatWerePerceived() {
        float[] observation = seen(3);
        byte[] picture = picture(observation);
        Arrays.fill(observation, 0, LOOK, 0.5f);
        assertThat(picture(observation)).isEqualTo(picture);
    }

    @Test
    void everyObjectShowsAndMovingItChangesItsPixelsOnly() {
        float[] observation = seen(4);
        byte[] before = picture(observation);
        for (int object = 0; object < OBJECTS; object++) {
            float[] moved = observation.clone();
            moved[POSES + ScenePose.FLOATS * object] -= 0.05f;
            assertThat(different(before, picture(moved)))
                    .as("pixels of object %d", object)
                    .isBetween(8L, 250L);
        }
    }

    @Test
    void aMarkTellsWhatStandsFromWhatIsUpsideDownThoughTheirOutlinesAreTheSame() {
        float[] observation = seen(4);
        byte[] before = picture(observation);
        for (int object = 0; object < OBJECTS; object++) {
            float[] turned = observation.clone();
            int quaternion = POSES + ScenePose.FLOATS * object + 3;
            turned[quaternion] = observation[quaternion + 3];
            turned[quaternion + 1] = observation[quaternion + 2];
            turned[quaternion + 2] = 0;
            turned[quaternion + 3] = 0;
            assertThat(different(before, picture(turned)))
                    .as("pixels of the mark of object %d", object)
                    .isBetween(3L, 40L);
        }
    }

    @Test
    void shapesThatAreNotUsedDoNotShow() {
        float[] one = withoutObjects(seen(5));
        float[] other = one.clone();
        for (int object = 0; object < OBJECTS; object++) {
            other[SHAPES + object] = (one[SHAPES + object] + 9) % ShapeSet.ALL.size();
        }
        assertThat(picture(other)).isEqualTo(picture(one)).isNotEqualTo(picture(seen(5)));
    }

    @Test
    void looksDifferFromSeedToSeedAndSoDoesTheNoise() {
        float[] observation = seen(6);
        byte[] usual = picture(observation);
        byte[] other = new byte[camera.size()];
        for (int look = 1; look <= 3; look++) {
            camera.render(observation, look, 1, other);
            assertThat(different(usual, other)).isGreaterThan(usual.length / 6);
        }
        camera.render(observation, 0, 2, other);
        assertThat(other).isNotEqualTo(usual);
    }

    @Test
    void refusesNumbersThatNoPictureIsMadeOf() {
        byte[] picture = new byte[camera.size()];
        assertThatThrownBy(() -> camera.render(new float[7], -1, 0, picture))
                .hasMessageContaining("size of the observation was 7")
                .hasMessageContaining("seed of the look was -1");
        float[] observation = seen(7);
        observation[SHAPES] = 23;
        assertThatThrownBy(() -> camera.render(observation, 0, 0, picture))
                .hasMessageContaining("shape of an object in the picture was 23.0");
    }
}
