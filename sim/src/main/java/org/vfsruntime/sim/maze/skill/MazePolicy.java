package org.vfsruntime.sim.maze.skill;

/** Says what a skill does next. */
@FunctionalInterface
public interface MazePolicy {
    /**
     * @param sight what the agent knows, as in {@link org.vfsruntime.sim.maze.perception.SeenMap#sight(byte[])}
     * @param skill that is running
     * @return a choice in [0, {@link MazeSkill#CHOICES})
     */
    int choose(byte[] sight, MazeSkill skill);
}
