package org.vfsruntime.sim.rearrange;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws which pair a try is about. */
final class PairDraw {
    /** Share of pairs that are neighbours: done, nearly done, or in each other's way. */
    private static final double NEIGHBOURS = 0.4;

    private static final int NEAREST = 3;

    /** Share of pairs, in the middle of a task, that are of the task. */
    private static final double ON_TASK = 0.7;

    /**
     * A pair.
     *
     * @param a index of the object to be moved
     * @param b index of the other one
     */
    record Pair(int a, int b) {}

    private PairDraw() {}

    /**
     * @param simulation of the table
     * @param open pairs of a task that are not near yet
     * @param random decides
     * @return a pair; of a task's pairs either object may be the one to move
     */
    static Pair pair(RearrangeSimulation simulation, List<Pair> open, RandomGenerator random) {
        if (open.isEmpty() || random.nextDouble() >= ON_TASK) {
            return any(simulation, random);
        }
        Pair pair = open.get(random.nextInt(open.size()));
        return random.nextBoolean() ? pair : new Pair(pair.b(), pair.a());
    }

    private static Pair any(RearrangeSimulation simulation, RandomGenerator random) {
        int n = simulation.objects();
        int a = random.nextInt(n);
        int any = (a + 1 + random.nextInt(n - 1)) % n;
        if (random.nextDouble() >= NEIGHBOURS) {
            return new Pair(a, any);
        }
        Footprint moved = simulation.footprint(a);
        List<Integer> nearest = IntStream.range(0, n)
                .boxed()
                .filter(i -> i != a)
                .sorted(Comparator.comparingDouble(i -> simulation.footprint(i).gap(moved)))
                .toList();
        return new Pair(a, nearest.get(random.nextInt(Math.min(NEAREST, n - 1))));
    }
}
