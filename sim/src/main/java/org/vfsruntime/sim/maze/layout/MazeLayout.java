package org.vfsruntime.sim.maze.layout;

import org.vfsruntime.sim.maze.MazeStart;

/** Draws mazes of one kind. */
public interface MazeLayout {
    /**
     * @param seed ≥ 0
     * @return the maze that MiniGrid 3.1.0 lays out for that seed
     * @throws org.vfsruntime.core.InvalidInputException when the seed is negative, or one of the rare seeds for
     *     which MiniGrid itself gives up
     */
    MazeStart start(long seed);

    /** @return the name under which users choose it */
    String name();
}
