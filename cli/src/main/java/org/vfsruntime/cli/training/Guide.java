package org.vfsruntime.cli.training;

import java.util.Random;
import org.vfsruntime.core.value.Embedding;

/** Says which skill a walk takes next. */
@FunctionalInterface
interface Guide {
    /** No skill: the walk is at its end. */
    int NONE = -1;

    /**
     * @param goal indices of the skills that are to be done; empty for none
     * @param now where the walk is
     * @param random decides
     * @return index of a skill, or {@link #NONE}
     */
    int next(int[] goal, Embedding now, Random random);
}
