package org.vfsruntime.sim.maze;

import java.util.List;

/** Colours in MiniGrid's order; the ordinal is the code in observations. */
public enum MazeColour {
    RED,
    GREEN,
    BLUE,
    PURPLE,
    YELLOW,
    GREY;

    /** The order that layouts draw colours from: alphabetical. */
    public static final List<MazeColour> ALPHABETICAL = List.of(BLUE, GREEN, GREY, PURPLE, RED, YELLOW);
}
