package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.vfsruntime.core.InvalidInputException;

/**
 * Transitions to learn from and others to measure with, never of the same episode: neighbours in an episode are
 * so alike that held-out rows would prove nothing.
 *
 * @param training to learn from
 * @param heldOut to measure with
 */
record EpisodeSplit(Transitions training, Transitions heldOut) {
    /**
     * @param all of at least two episodes
     * @param fraction of the episodes that is held out, in (0, 1); at least one is, and at least one is not
     * @param seed decides which
     */
    static EpisodeSplit of(Transitions all, double fraction, long seed) {
        List<Long> episodes = LongStream.of(all.episodes())
                .distinct()
                .sorted()
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        int n = episodes.size();
        if (n < 2) {
            throw new InvalidInputException("number of episodes was " + n
                    + " but must be ≥ 2, as whole episodes are held out to measure the model with");
        }
        Collections.shuffle(episodes, new Random(seed));
        int held = Math.min(n - 1, Math.max(1, (int) Math.round(fraction * n)));
        Set<Long> heldOut = Set.copyOf(episodes.subList(0, held));
        return new EpisodeSplit(
                select(all, row -> !heldOut.contains(all.episode(row))),
                select(all, row -> heldOut.contains(all.episode(row))));
    }

    private static Transitions select(Transitions all, IntPredicate rows) {
        return all.select(IntStream.range(0, all.size()).filter(rows).toArray());
    }
}
