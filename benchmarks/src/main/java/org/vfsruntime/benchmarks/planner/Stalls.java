package org.vfsruntime.benchmarks.planner;

import java.util.List;

/**
 * For how long the machine takes its processors away: threads that do nothing but look at the clock. What is late by as
 * much as that says nothing about what was run.
 *
 * @param seconds of threads that watched
 * @param count how many gaps were longer than {@link #LIMIT_SECONDS}
 * @param worst seconds of the longest gap
 */
record Stalls(double seconds, int count, double worst) {
    /** What a deadline may be overrun by. */
    static final double LIMIT_SECONDS = 0.005;

    /**
     * @param team watches
     * @param seconds how long
     * @return what it saw
     */
    static Stalls measure(Team team, double seconds) {
        List<Stalls> each = team.together(thread -> () -> watch(seconds));
        return new Stalls(
                each.stream().mapToDouble(Stalls::seconds).sum(),
                each.stream().mapToInt(Stalls::count).sum(),
                each.stream().mapToDouble(Stalls::worst).max().orElseThrow());
    }

    private static Stalls watch(double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long before = start;
        long worst = 0;
        int many = 0;
        while (before < end) {
            long now = System.nanoTime();
            worst = Math.max(worst, now - before);
            many += now - before > LIMIT_SECONDS * 1e9 ? 1 : 0;
            before = now;
        }
        return new Stalls((before - start) / 1e9, many, worst / 1e9);
    }
}
