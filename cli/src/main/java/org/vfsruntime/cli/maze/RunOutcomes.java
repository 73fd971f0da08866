package org.vfsruntime.cli.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazePolicy;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;
import org.vfsruntime.sim.maze.skill.PracticeMaze;

/**
 * What the final policy's runs came to, γ^T · success, from moments that skills leave the agent in. A few moments on the
 * way count too: from there the rest of the run is what would have been run.
 */
final class RunOutcomes {
    private static final int RUNS_PER_MAZE = 8;
    private static final int MOMENTS_PER_RUN = 3;
    private static final int MOST_TRIES = 100;

    private final MazePolicy policy;
    private final SplittableRandom random;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<byte[]> passed = new ArrayList<>();
    private MazeAgent agent;
    private int runs;

    /**
     * A moment and what came of it.
     *
     * @param sight where the run was
     * @param skill that ran
     * @param value γ^T · success
     * @param start whether the run began there
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Outcome(byte[] sight, MazeSkill skill, float value, boolean start) {}

    RunOutcomes(MazePolicy policy, long seed) {
        this.policy = policy;
        this.random = new SplittableRandom(seed);
        this.agent = fresh();
    }

    private MazeAgent fresh() {
        return new MazeAgent(PracticeMaze.draw(random), (before, action, after, maze) -> passed.add(after));
    }

    /** Runs one more skill. */
    void run() {
        if (agent.isOver() || runs++ % RUNS_PER_MAZE == 0) {
            agent = fresh();
        }
        byte[] start = agent.sight();
        MazeSkill skill = anySkill(start);
        passed.clear();
        MazeAgent.Run run = agent.run(skill, policy);
        note(start, skill, run, 0);
        for (int i = 1; i < MOMENTS_PER_RUN && !passed.isEmpty(); i++) {
            int at = random.nextInt(passed.size());
            note(passed.get(at), skill, run, at + 1);
        }
    }

    /** Half of the time any skill, else one whose target is in sight: what is not there must be learned as well. */
    private MazeSkill anySkill(byte[] sight) {
        boolean[] seen = PoseView.codes(sight);
        MazeSkill skill = MazeSkill.ALL.get(random.nextInt(MazeSkill.ALL.size()));
        if (random.nextBoolean()) {
            for (int tries = 0; tries < MOST_TRIES && !PracticeMemory.isAnyTarget(skill, seen); tries++) {
                skill = MazeSkill.ALL.get(random.nextInt(MazeSkill.ALL.size()));
            }
        }
        return skill;
    }

    private void note(byte[] sight, MazeSkill skill, MazeAgent.Run run, int ticks) {
        float value = run.isSuccess() ? (float) Math.pow(MazeMind.DISCOUNT, run.ticks() - ticks) : 0;
        outcomes.add(new Outcome(sight, skill, value, ticks == 0));
    }

    /** @return all so far */
    List<Outcome> outcomes() {
        return outcomes;
    }

    Outcome draw(SplittableRandom draws) {
        return outcomes.get(draws.nextInt(outcomes.size()));
    }
}
