package org.vfsruntime.cli.evaluation;

import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.ThresholdGoal;

/**
 * Which episodes to run.
 *
 * @param scenario the world
 * @param planner who chooses skills
 * @param options what varies between episodes
 * @param episodes how many, in [1, 10^7]
 * @param seed of all of them
 * @param length of every task, in skills; empty: the lengths from 1 to the scenario's longest in turn
 * @param goal the same for all; empty: drawn per episode
 * @param threads how many episodes run at a time, ≥ 1; does not change a result
 * @param budget the most skills per episode; empty: {@link #budget}
 */
public record EvaluationRequest(
        Scenario scenario,
        PlannerRequest planner,
        WorldOptions options,
        int episodes,
        long seed,
        OptionalInt length,
        Optional<ThresholdGoal> goal,
        int threads,
        OptionalInt budget) {
    private static final int MOST = 10_000_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Checks the parts. */
    public EvaluationRequest {
        new Faults()
                .require(episodes >= 1, "--episodes", episodes, "be ≥ 1")
                .require(episodes <= MOST, "--episodes", episodes, "be ≤ " + MOST)
                .require(threads >= 1, "--threads", threads, "be ≥ 1")
                .require(length.orElse(1) >= 1, "--length", length.orElse(1), "be ≥ 1")
                .require(budget.orElse(1) >= 1, "--budget", budget.orElse(1), "be ≥ 1")
                .require(
                        length.isEmpty() || goal.isEmpty(),
                        "--length beside --goal",
                        length.orElse(0),
                        "be left out: the goal decides how many skills are needed")
                .throwIfAny();
    }

    /**
     * @param episode from 0
     * @return its seed; neighbouring episodes and neighbouring seeds have nothing to do with one another
     */
    public long episodeSeed(int episode) {
        long mixed = seed * GOLDEN ^ (episode + 1) * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * @param episode from 0
     * @return its task
     */
    public EvaluationTask task(int episode) {
        long episodeSeed = episodeSeed(episode);
        OptionalInt skills = OptionalInt.of(length.orElse(episode % scenario.longestDrawn() + 1));
        return goal.map(wanted ->
                        scenario.drawFor(episodeSeed, new java.util.LinkedHashSet<>(wanted.skills()), options))
                .orElseGet(() -> scenario.draw(episodeSeed, skills, options));
    }

    /**
     * @param task to be solved
     * @return the most skills that may be run: room for as many mistakes as the task has skills, and two more
     */
    public int budget(EvaluationTask task) {
        return budget.orElse(2 * task.optimalSkills() + 2);
    }
}
