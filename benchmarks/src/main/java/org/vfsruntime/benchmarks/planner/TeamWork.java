package org.vfsruntime.benchmarks.planner;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work that every thread of a team does for itself, again and again for a slice of time. All start together, and what
 * counts is what they have all done by its end: a thread that is fast because another is idle gains nothing.
 */
final class TeamWork {
    private final Team team;
    private final List<Piece> pieces; // by thread
    private final CyclicBarrier barrier;

    /**
     * One piece of work.
     *
     * @param operations multiplications and additions
     * @param run does it
     */
    record Piece(double operations, Runnable run) {}

    /**
     * @param team does it
     * @param pieces by number of the thread
     */
    TeamWork(Team team, IntFunction<Piece> pieces) {
        this.team = team;
        this.pieces = IntStream.range(0, team.threads()).mapToObj(pieces).toList();
        this.barrier = new CyclicBarrier(team.threads());
    }

    /** What a thread has done, and from when to when. */
    private record Done(double operations, long start, long end) {}

    /**
     * @param seconds how long
     * @return multiplications and additions a second, all threads together, from the first start to the last end
     */
    double slice(double seconds) {
        List<Done> done = team.together(thread -> () -> {
            barrier.await();
            return slice(pieces.get(thread), seconds);
        });
        long origin = done.get(0).start();
        double start =
                done.stream().mapToDouble(one -> one.start() - origin).min().orElseThrow();
        double end = done.stream().mapToDouble(one -> one.end() - origin).max().orElseThrow();
        return done.stream().mapToDouble(Done::operations).sum() / ((end - start) / 1e9);
    }

    private static Done slice(Piece piece, double seconds) {
        long start = System.nanoTime();
        long now = start;
        long runs = 0;
        while (now - start < seconds * 1e9) {
            piece.run().run();
            runs++;
            now = System.nanoTime();
        }
        return new Done(runs * piece.operations(), start, now);
    }
}
