package org.vfsruntime.planner.dynamics;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A sample of as many episodes as there are, drawn with replacement (Efron, 1979). Whole episodes, because the
 * transitions of one are so alike that drawing rows would leave hardly any difference between the members of an ensemble.
 */
final class Bootstrap {
    private Bootstrap() {}

    /** @return the drawn episodes' transitions; those of an episode that was drawn twice are there twice */
    static Transitions sample(Transitions all, long seed) {
        long[] episodes = LongStream.of(all.episodes()).distinct().sorted().toArray();
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, Long> times = IntStream.range(0, episodes.length)
                .mapToObj(i -> episodes[random.nextInt(episodes.length)])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int[] rows = IntStream.range(0, all.size())
                .flatMap(row -> {
                    int[] copies =
                            new int[times.getOrDefault(all.episode(row), 0L).intValue()];
                    Arrays.fill(copies, row);
                    return Arrays.stream(copies);
                })
                .toArray();
        return all.select(rows);
    }
}
