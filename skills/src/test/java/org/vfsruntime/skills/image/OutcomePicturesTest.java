package org.vfsruntime.skills.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome.Status;
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
        public int side() {
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
    void theSameRandomNumbersGiveTheSamePicture() {
        byte[] one = new byte[3 * SIDE * SIDE];
        byte[] two = new byte[3 * SIDE * SIDE];
        set.draw(new SplittableRandom(8), one, new float[1], new float[1], 0);
        set.draw(new SplittableRandom(8), two, new float[1], new float[1], 0);
        assertThat(two).isEqualTo(one);
    }
}
