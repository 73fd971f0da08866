package org.vfsruntime.sim.maze;

/** What a cell may hold, in MiniGrid's order; the ordinal is the code in observations. */
public enum MazeObject {
    /** Out of sight; in observations only. */
    UNSEEN,
    EMPTY,
    WALL,
    FLOOR,
    DOOR,
    KEY,
    BALL,
    BOX,
    GOAL,
    LAVA,
    AGENT
}
