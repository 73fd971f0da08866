package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Reads goals off arrangements that could be: objects are set down beside others, one after the other, until enough
 * pairs are near that were not before. Pairs, chains and clusters come about in this way, and pairs that can only be
 * had in the right order.
 */
final class GoalSampler {
    private static final int ARRANGEMENTS = 12;
    private static final int MOVES = 24;
    private static final int PLACES = 24;
    private static final double TIGHTEST = 0.008;
    private static final double LOOSEST = 0.03;
    private static final double ROOM = 0.012;
    private static final double BORDER = 0.03;

    private final RandomGenerator random;

    GoalSampler(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A task that some of the way has been gone of.
     *
     * @param now where the objects are by now
     * @param goal the pairs
     */
    record Underway(List<Footprint> now, List<PairDraw.Pair> goal) {}

    /** From the start to enough pairs: the states in between, the start among them, and the pairs. */
    private record Way(List<List<Footprint>> stages, List<PairDraw.Pair> pairs) {}

    /**
     * @param start where the objects are
     * @param relations how many pairs
     * @return the pairs; empty when none were found from this start
     */
    Optional<List<PairDraw.Pair>> goal(List<Footprint> start, int relations) {
        return way(start, relations).map(Way::pairs);
    }

    /**
     * @param start where the objects are
     * @param relations how many pairs
     * @return the same pairs as a goal, and any state on the way to them, the last move not yet made; empty when none
     *     were found from this start
     */
    Optional<Underway> underway(List<Footprint> start, int relations) {
        return way(start, relations)
                .map(way -> new Underway(
                        way.stages().get(random.nextInt(Math.max(1, way.stages().size() - 1))), way.pairs()));
    }

    private Optional<Way> way(List<Footprint> start, int relations) {
        for (int arrangement = 0; arrangement < ARRANGEMENTS; arrangement++) {
            List<Footprint> now = new ArrayList<>(start);
            List<List<Footprint>> stages = new ArrayList<>();
            List<Integer> moved = new ArrayList<>();
            for (int move = 0; move < MOVES; move++) {
                stages.add(List.copyOf(now));
                List<PairDraw.Pair> fresh = fresh(start, now);
                if (fresh.size() >= relations) {
                    Collections.shuffle(fresh, new Random(random.nextLong()));
                    return Optional.of(new Way(stages, List.copyOf(fresh.subList(0, relations))));
                }
                setDown(now, moved);
            }
        }
        return Optional.empty();
    }

    /** @return pairs that are near now and were not, each in a random order */
    private List<PairDraw.Pair> fresh(List<Footprint> start, List<Footprint> now) {
        List<PairDraw.Pair> fresh = new ArrayList<>();
        for (int a = 0; a < now.size(); a++) {
            for (int b = a + 1; b < now.size(); b++) {
                boolean near = now.get(a).gap(now.get(b)) <= 0.8 * NearDetector.NEAR;
                boolean was = start.get(a).gap(start.get(b)) <= NearDetector.NEAR;
                if (near && !was) {
                    fresh.add(random.nextBoolean() ? new PairDraw.Pair(a, b) : new PairDraw.Pair(b, a));
                }
            }
        }
        return fresh;
    }

    /** Puts an object that has not been moved, while there is one, beside another that has, where there is one. */
    private void setDown(List<Footprint> now, List<Integer> moved) {
        int n = now.size();
        int a = random.nextInt(n);
        while (moved.contains(a) && moved.size() < n) {
            a = (a + 1) % n;
        }
        boolean grow = !moved.isEmpty() && random.nextDouble() < 0.8;
        int b = grow ? moved.get(random.nextInt(moved.size())) : random.nextInt(n);
        if (a == b) {
            b = (b + 1) % n;
        }
        for (int place = 0; place < PLACES; place++) {
            Footprint at = beside(now.get(a), now.get(b));
            if (isFree(at, a, now)) {
                now.set(a, at);
                moved.remove((Integer) a);
                moved.add(a);
                if (!moved.contains(b)) {
                    moved.add(b);
                }
                return;
            }
        }
    }

    private Footprint beside(Footprint thing, Footprint other) {
        double angle = random.nextDouble(-Math.PI, Math.PI);
        Footprint turned = new Footprint(
                0, 0, random.nextDouble(-Math.PI / 2, Math.PI / 2), thing.halfX(), thing.halfY(), thing.round());
        double reach = other.extent(angle) + random.nextDouble(TIGHTEST, LOOSEST) + turned.extent(angle);
        return new Footprint(
                other.x() + reach * Math.cos(angle),
                other.y() + reach * Math.sin(angle),
                turned.yaw(),
                thing.halfX(),
                thing.halfY(),
                thing.round());
    }

    private static boolean isFree(Footprint at, int self, List<Footprint> now) {
        if (TableLayout.margin(at.x(), at.y()) < BORDER) {
            return false;
        }
        for (int other = 0; other < now.size(); other++) {
            double least = other == self ? Double.NEGATIVE_INFINITY : Math.min(ROOM, TIGHTEST);
            if (other != self && now.get(other).gap(at) < least) {
                return false;
            }
        }
        return true;
    }
}
