package org.vfsruntime.cli.maze;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazePolicy;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PracticeMaze;

/** Runs skill after skill in practice mazes, trying things out now and then. */
final class SkillPracticeLoop {
    private static final int RUNS_PER_MAZE = 8;
    private static final int FORGETTING = 8;

    private final SplittableRandom random;
    private final PracticeMemory memory;
    private MazeAgent agent;
    private int runs;
    private int[] known = new int[2];

    SkillPracticeLoop(SplittableRandom random, PracticeMemory memory) {
        this.random = random;
        this.memory = memory;
        this.agent = enterMaze();
    }

    private MazeAgent enterMaze() {
        MazeStart start = PracticeMaze.draw(random);
        memory.enter(start);
        return new MazeAgent(start, memory);
    }

    /** Practises for at least that many ticks. */
    void practise(int ticks, MazePolicy policy) {
        AtomicInteger done = new AtomicInteger();
        while (done.get() < ticks) {
            if (agent.isOver() || runs++ % RUNS_PER_MAZE == 0) {
                agent = enterMaze();
            }
            if (random.nextInt(FORGETTING) == 0) {
                agent.forget();
            }
            MazeSkill skill = memory.anySkill(agent.sight(), random);
            double curiosity = random.nextInt(3) == 0 ? 0.4 : 0.1;
            MazePolicy curious = (sight, running, rank) -> {
                done.incrementAndGet();
                return random.nextDouble() < curiosity
                        ? random.nextInt(MazeSkill.CHOICES)
                        : policy.choose(sight, running, rank);
            };
            boolean success = agent.run(skill, curious).isSuccess();
            known[0] += success ? 1 : 0;
            known[1]++;
        }
    }

    /** @return successes since this was asked last */
    double successRate() {
        double rate = known[1] == 0 ? 0 : (double) known[0] / known[1];
        known = new int[2];
        return rate;
    }
}
