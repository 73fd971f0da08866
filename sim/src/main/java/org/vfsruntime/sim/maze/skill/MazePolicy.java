package org.vfsruntime.sim.maze.skill;

/** Says what a skill does next. */
@FunctionalInterface
public interface MazePolicy {
    /**
     * @param sight what the agent knows, as in {@link org.vfsruntime.sim.maze.perception.SeenMap#sight(byte[])}
     * @param skill that is running
     * @param rank 0 for the best choice, 1 for the next best, …; below {@link MazeSkill#CHOICES}
     * @return a choice in [0, {@link MazeSkill#CHOICES})
     */
    int choose(byte[] sight, MazeSkill skill, int rank);
}
