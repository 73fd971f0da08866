package org.vfsruntime.cli.maze;

import java.util.List;
import org.vfsruntime.core.statistics.WilsonInterval;

/**
 * How often one method solved one kind of maze.
 *
 * @param method space or planner
 * @param trained the mazes that its high level learned in
 * @param tested the mazes that were counted
 * @param solved for each training seed
 * @param episodes for each training seed
 */
public record BenchRow(String method, String trained, String tested, List<Integer> solved, int episodes) {
    /** Copies. */
    public BenchRow {
        solved = List.copyOf(solved);
    }

    /** @return over all training seeds */
    public double rate() {
        return (double) total() / (episodes * solved.size());
    }

    /** @return 95 %, over the episodes of all training seeds */
    public WilsonInterval interval() {
        return WilsonInterval.of(total(), episodes * solved.size());
    }

    private int total() {
        return solved.stream().mapToInt(Integer::intValue).sum();
    }
}
