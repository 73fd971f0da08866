package org.vfsruntime.skills.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.store.ConvFile;

class ImageBankTest {
    private static final SkillCatalogue SKILLS = SkillCatalogue.of(List.of(new Skill("Open"), new Skill("Close")));
    private static final ObservationSpec SPEC =
            new ObservationSpec(List.of(new Channel("poses", 2, "m"), new Channel("brightness", 1, "1")));

    /** A picture of one brightness, taken from the last number of the observation. */
    private static final PictureSource GREY = new PictureSource() {
        @Override
        public ObservationSpec spec() {
            return SPEC;
        }

        @Override
        public int width() {
            return 8;
        }

        @Override
        public int height() {
            return 8;
        }

        @Override
        public Painter open() {
            return new Painter() {
                @Override
                public void paint(float[] observation, byte[] picture) {
                    java.util.Arrays.fill(picture, (byte) observation[2]);
                }

                @Override
                public void paint(float[] observation, SplittableRandom random, byte[] picture) {
                    paint(observation, picture);
                }
            };
        }
    };

    @Test
    void valuesFollowFromThePictureAlone() {
        ImageValueSpace space = new ImageValueSpace(SKILLS, GREY, network(8, 2));
        Observation one = Observation.of(SPEC, new float[] {0.1f, 0.2f, 50});
        Observation samePicture = Observation.of(SPEC, new float[] {-3, 7, 50});
        Observation other = Observation.of(SPEC, new float[] {0.1f, 0.2f, 120});
        assertThat(space.embed(samePicture)).isEqualTo(space.embed(one));
        assertThat(space.embed(other)).isNotEqualTo(space.embed(one));
        byte[] picture = new byte[8 * 8 * 3];
        java.util.Arrays.fill(picture, (byte) 50);
        assertThat(space.embed(picture)).isEqualTo(space.embed(one));
    }

    @Test
    void refusesObservationsAndNetworksOfAnotherKind() {
        ImageValueSpace space = new ImageValueSpace(SKILLS, GREY, network(8, 2));
        ObservationSpec blind = new ObservationSpec(List.of(new Channel("poses", 2, "m")));
        assertThatThrownBy(() -> space.embed(Observation.of(blind, new float[2])))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must equal those of the image values");
        assertThatThrownBy(() -> new ImageValueSpace(SKILLS, GREY, network(9, 3)))
                .hasMessageContaining("outputs of the network was 3 but must equal the catalogue size (2)")
                .hasMessageContaining("pictures of the network was 9 × 9 × 3 but must be 8 × 8 × 3");
    }

    @Test
    void whatWasSavedComesBack(@TempDir Path folder) {
        ImageBank bank = new ImageBank(network(8, 2), "Open Close", 0.99, "desk", "abc", "a command");
        assertThat(ImageBank.isIn(folder)).isFalse();
        bank.save(folder);
        assertThat(ImageBank.isIn(folder)).isTrue();
        ImageBank read = ImageBank.load(folder, SKILLS);
        assertThat(read.discount()).isEqualTo(0.99);
        assertThat(read.policies()).isEqualTo("desk");
        assertThat(read.policiesStamp()).isEqualTo("abc");
        assertThat(read.network().forward(new byte[192]))
                .isEqualTo(bank.network().forward(new byte[192]));
    }

    @Test
    void refusesValuesForOtherSkillsAndFoldersThatLieElsewhere(@TempDir Path folder) {
        new ImageBank(network(8, 2), "Close Open", 0.99, "desk", "abc", "a command").save(folder);
        assertThatThrownBy(() -> ImageBank.load(folder, SKILLS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("skills was 'Close Open' but must be 'Open Close'");
        new ImageBank(network(8, 2), "Open Close", 0.99, "../../etc", "abc", "a command").save(folder);
        assertThatThrownBy(() -> ImageBank.load(folder, SKILLS)).hasMessageContaining("policies was '../../etc'");
        new ImageBank(network(8, 2), "Open Close", 1.5, "desk", "abc", "a command").save(folder);
        assertThatThrownBy(() -> ImageBank.load(folder, SKILLS)).hasMessageContaining("discount was 1.5");
        ConvFile.write(folder.resolve(ImageBank.FILE), network(8, 2), Map.of());
        assertThatThrownBy(() -> ImageBank.load(folder, SKILLS)).hasMessageContaining("note 'skills' was missing");
    }

    @Test
    void manySkillsAreRefusedInAShortLine(@TempDir Path folder) {
        String many = "A B C D E F G H I J K L";
        new ImageBank(network(8, 12), many, 0.99, "rearrange", "abc", "a command").save(folder);
        assertThatThrownBy(() -> ImageBank.load(folder, SKILLS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("skills was 'A … L' (12) but must be 'Open Close', in order");
    }

    private static ConvNetwork network(int side, int outputs) {
        ConvShape shape = new ConvShape(side, side, 3, List.of(new Convolution(4, 3, 2)), List.of(), outputs);
        Random random = new Random(1);
        List<float[]> weights = new ArrayList<>();
        for (List<Integer> of : shape.tensors()) {
            float[] some = new float[of.stream().reduce(1, Math::multiplyExact)];
            for (int i = 0; i < some.length; i++) {
                some[i] = (float) (0.3 * random.nextGaussian());
            }
            weights.add(some);
        }
        return ConvNetwork.of(shape, weights);
    }
}
