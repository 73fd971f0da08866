package org.vfsruntime.sim.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class DeskCameraTest {
    private static final int LOOK = DeskView.SPEC.size();

    @Test
    void theSameStateLooksTheSameToEveryCameraAndOtherwiseOnlyByItsNoise() {
        try (DeskPractice practice = new DeskPractice(new JoltEngine(), DeskSight.CAMERA)) {
            practice.reset(5);
            SkillPractice.Snapshot here = practice.save();
            Observation first = practice.observe();
            Observation second = practice.observe();
            practice.restore(here);
            assertThat(practice.observe()).isEqualTo(first);
            byte[] picture = new DeskCamera().render(first);
            assertThat(new DeskCamera().render(first)).isEqualTo(picture);
            byte[] other = new byte[picture.length];
            float[] values = second.values();
            new DeskCamera().render(values, (int) values[LOOK], (int) first.values()[LOOK + 1], other);
            assertThat(other).as("same look, same noise, same state").isEqualTo(picture);
            assertThat(new DeskCamera().render(second)).as("other noise").isNotEqualTo(picture);
        }
    }

    @Test
    void thePosesThatMotionsGoByAreThoseWithoutACamera() {
        try (DeskPractice seeing = new DeskPractice(new JoltEngine(), DeskSight.CAMERA);
                DeskPractice blind = new DeskPractice(new JoltEngine())) {
            seeing.reset(11);
            blind.reset(11);
            float[] poses = blind.observe().values();
            assertThat(Arrays.copyOf(seeing.observe().values(), poses.length)).isEqualTo(poses);
        }
    }

    @Test
    void thePictureDoesNotDependOnThePosesThatWerePerceived() {
        try (DeskPractice practice = new DeskPractice(new JoltEngine(), DeskSight.CAMERA)) {
            practice.reset(7);
            float[] values = practice.observe().values();
            byte[] picture = new byte[new DeskCamera().size()];
            new DeskCamera().render(values, picture);
            Arrays.fill(values, 0, DeskView.SPEC.size(), 0.5f);
            byte[] other = new byte[picture.length];
            new DeskCamera().render(values, other);
            assertThat(other).isEqualTo(picture);
        }
    }

    @Test
    void looksDifferFromSeedToSeedAndDistractorsCanBeLeftOut() {
        try (DeskPractice practice = new DeskPractice(new JoltEngine(), DeskSight.CAMERA)) {
            float[] values = new float[LOOK + 3];
            for (int seed = 0; values[LOOK + 2] < 3; seed++) {
                practice.reset(seed);
                values = practice.observe().values();
            }
            DeskCamera camera = new DeskCamera();
            byte[] usual = new byte[camera.size()];
            byte[] random = new byte[camera.size()];
            camera.render(values, 0, 1, usual);
            camera.render(values, 1, 1, random);
            assertThat(random).isNotEqualTo(usual);
            camera.render(values, 2, 1, usual);
            assertThat(random).isNotEqualTo(usual);
            values[LOOK + 2] = 0;
            camera.render(values, 0, 1, random);
            values[LOOK + 2] = 3;
            camera.render(values, 0, 1, usual);
            assertThat(random).isNotEqualTo(usual);
        }
    }

    @Test
    void refusesNumbersThatNoPictureIsMadeOf() {
        float[] values = new float[DeskSight.CAMERA.spec().size()];
        byte[] picture = new byte[new DeskCamera().size()];
        values[LOOK + 2] = 4;
        assertThatThrownBy(() -> new DeskCamera().render(values, -1, 0, picture))
                .hasMessageContaining("seed of the look was -1")
                .hasMessageContaining("distractors in the picture was 4");
    }
}
