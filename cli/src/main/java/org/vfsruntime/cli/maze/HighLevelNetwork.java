package org.vfsruntime.cli.maze;

import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.training.SetShape;

/** What a high-level policy learns with, and how it learns that colours are names. */
enum HighLevelNetwork {
    /** A common perceptron, for any space; each transition is learned in a random exchange of colours. */
    PLAIN {
        @Override
        SetShape shape(int width, int skills) {
            return SetShape.plain(width, HIDDEN, skills);
        }

        @Override
        int[] colours(SplittableRandom random) {
            return SkillChooser.shuffledColours(random);
        }
    },
    /** Only for Z, whose numbers belong to skills: an exchange of colours makes no difference by the network's shape. */
    BY_COLOUR {
        @Override
        SetShape shape(int width, int skills) {
            return ColourNetwork.shape();
        }

        @Override
        int[] colours(SplittableRandom random) {
            return SkillChooser.PLAIN;
        }
    };

    private static final List<Integer> HIDDEN = List.of(128, 128);

    /**
     * @param width numbers in a row of input: a code and the goal
     * @param skills that there are
     */
    abstract SetShape shape(int width, int skills);

    /** @return what each colour is taken for in a transition that is learned from */
    abstract int[] colours(SplittableRandom random);
}
