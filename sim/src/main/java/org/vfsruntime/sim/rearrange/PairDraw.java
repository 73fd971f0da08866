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

    /**
     * A pair.
     *
     * @param a index of the object to be moved
     * @param b index of the other one
     */
    record Pair(int a, int b) {}

    private PairDraw() {}

    static Pair pair(RearrangeSimulation simulation, RandomGenerator random) {
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
