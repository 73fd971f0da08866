package org.vfsruntime.sim.maze;

/**
 * How an episode begins.
 *
 * @param grid the layout; copied by who changes it
 * @param agent where the agent begins
 * @param end what ends the episode well
 * @param stepLimit steps after which it is cut off, ≥ 1
 */
public record MazeStart(MazeGrid grid, AgentPose agent, End end, int stepLimit) {
    /** What ends an episode well. */
    public enum End {
        /** Standing on the goal. */
        GOAL_ENTERED,
        /** Holding the ball. */
        BALL_PICKED_UP
    }
}
