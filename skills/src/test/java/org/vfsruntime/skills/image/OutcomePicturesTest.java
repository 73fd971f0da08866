package org.vfsruntime.skills.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.experience.ExperienceRow;

class OutcomePicturesTest {
    private static final int SIDE = 16;

    /** Each pixel tells where it is. */
    private static final PictureSource PLACES = new PictureSource() {
        @Override
        public ObservationSpec spec() {
            return new ObservationSpec(List.of(new Channel("state", 1, "1")));
        }

        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return SIDE;
        }

        @Override
        public Painter open() {
            return new Painter() {
                @Override
                public void paint(float[] observation, byte[] picture) {
                    for (int i = 0; i < SIDE * SIDE; i++) {
                        picture[3 * i] = (byte) (i / SIDE);
                        picture[3 * i + 1] = (byte) (i % SIDE);
                        picture[3 * i + 2] = (byte) observation[0];
                    }
                }

                @Override
                public void paint(float[] observation, SplittableRandom random, byte[] picture) {
                    paint(observation, picture);
                }
            };
        }
    };

    private final OutcomePictures set = new OutcomePictures(
            Experience.of(
                    List.of("A"),
                    1,
                    List.of(
                            new ExperienceRow(
                                    new float[] {7}, 0, new Trial(true, 2, Status.COMPLETED), new float[] {7}, 0, 0),
                            new ExperienceRow(
                                    new float[] {9}, 0, new Trial(false, 4, Status.ABORTED), new float[] {9}, 1, 0))),
            PLACES,
            0.5,
            3,
            1);

    @Test
    void everyPictureIsAStateMovedByAtMostTwoPixelsWithTheOutcomeOfThatState() {
        SplittableRandom random = new SplittableRandom(4);
        Set<List<Integer>> moves = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            byte[] picture = new byte[3 * SIDE * SIDE];
            float[] target = new float[1];
            set.draw(random, picture, target, new float[1], 0);
            int middle = 3 * (8 * SIDE + 8);
            int down = 8 - picture[middle];
            int right = 8 - picture[middle + 1];
            assertThat(Math.max(Math.abs(down), Math.abs(right))).isLessThanOrEqualTo(2);
            assertThat(picture[0]).isEqualTo((byte) Math.max(0, -down));
            assertThat(target[0]).isEqualTo(picture[2] == 7 ? 0.25f : 0f);
            moves.add(List.of(down, right));
        }
        assertThat(moves).hasSize(25);
    }

    @Test
    void underNewNamesThePictureShowsTheNewNameAndTheOutcomesFollow() {
        OutcomePictures renamed = new OutcomePictures(
                Experience.of(
                        List.of("A", "B"),
                        1,
                        List.of(
                                new ExperienceRow(
                                        new float[] {7}, 0, new Trial(true, 0, Status.COMPLETED), new float[1], 0, 0),
                                new ExperienceRow(
                                        new float[] {7}, 1, new Trial(false, 4, Status.ABORTED), new float[1], 0, 0))),
                new NamedPlaces(),
                0.5,
                8,
                1);
        SplittableRandom random = new SplittableRandom(5);
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            byte[] picture = new byte[3 * SIDE * SIDE];
            float[] targets = new float[2];
            renamed.draw(random, picture, targets, new float[2], 0);
            shown.add((int) picture[2]);
            assertThat(targets).isEqualTo(picture[2] == 7 ? new float[] {1, 0} : new float[] {0, 1});
        }
        assertThat(shown).containsExactlyInAnyOrder(7, 70);
    }

    /** Now and then what was A is called B, and shown ten times as bright. */
    private static final class NamedPlaces implements PictureSource {
        @Override
        public ObservationSpec spec() {
            return PLACES.spec();
        }

        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return SIDE;
        }

        @Override
        public Painter open() {
            return PLACES.open();
        }

        @Override
        public Optional<Renamed> renamed(float[] observation, SplittableRandom random) {
            return random.nextBoolean()
                    ? Optional.of(new Renamed(new float[] {10 * observation[0]}, List.of(1, 0)))
                    : Optional.of(new Renamed(observation, List.of(0, 1)));
        }
    }

    /** Six pixels across and four upwards, one of them red, of two things. */
    private record WideTable(SceneColour second) implements PictureSource {
        @Override
        public ObservationSpec spec() {
            return PLACES.spec();
        }

        @Override
        public int width() {
            return 6;
        }

        @Override
        public int height() {
            return 4;
        }

        @Override
        public List<SceneColour> things() {
            return List.of(new SceneColour(1, 0, 0), second);
        }

        @Override
        public Painter open() {
            return new Painter() {
                @Override
                public void paint(float[] observation, byte[] picture) {
                    java.util.Arrays.fill(picture, (byte) 0);
                    picture[3 * (2 * 6 + 3)] = (byte) 200;
                }

                @Override
                public void paint(float[] observation, SplittableRandom random, byte[] picture) {
                    paint(observation, picture);
                }
            };
        }
    }

    @Test
    void picturesOfThingsSayHowMuchEachPixelLooksLikeThemWhereverTheyWereMoved() {
        OutcomePictures wide = ofThings(new SceneColour(0, 0, 1));
        assertThat(wide.pictureSize()).isEqualTo(6 * 4 * 5);
        byte[] picture = new byte[wide.pictureSize()];
        SplittableRandom random = new SplittableRandom(3);
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            wide.draw(random, picture, new float[1], new float[1], 0);
            for (int pixel = 0; pixel < 24; pixel++) {
                boolean red = (picture[5 * pixel] & 255) == 200;
                assertThat(picture[5 * pixel + 3] & 255).isEqualTo(red ? 255 : 0);
                assertThat(picture[5 * pixel + 4] & 255).isZero();
                if (red) {
                    places.add(pixel);
                }
            }
        }
        assertThat(places).hasSizeGreaterThan(15);
        assertThat(ofThings(new SceneColour(0, 0, 1)).fingerprint()).isEqualTo(wide.fingerprint());
        assertThat(ofThings(new SceneColour(1, 0.2f, 0)).fingerprint()).isNotEqualTo(wide.fingerprint());
    }

    private static OutcomePictures ofThings(SceneColour second) {
        ExperienceRow row =
                new ExperienceRow(new float[] {7}, 0, new Trial(true, 0, Status.COMPLETED), new float[1], 0, 0);
        return new OutcomePictures(Experience.of(List.of("A"), 1, List.of(row)), new WideTable(second), 0.5, 2, 1);
    }

    @Test
    void theSameRandomNumbersGiveTheSamePicture() {
        byte[] one = new byte[3 * SIDE * SIDE];
        byte[] two = new byte[3 * SIDE * SIDE];
        set.draw(new SplittableRandom(8), one, new float[1], new float[1], 0);
        set.draw(new SplittableRandom(8), two, new float[1], new float[1], 0);
        assertThat(two).isEqualTo(one);
    }
}
