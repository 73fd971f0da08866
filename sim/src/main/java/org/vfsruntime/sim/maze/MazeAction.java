package org.vfsruntime.sim.maze;

/** What the agent can do in one tick, in MiniGrid's order. */
public enum MazeAction {
    LEFT,
    RIGHT,
    FORWARD,
    PICK_UP,
    DROP,
    TOGGLE,
    DONE;

    private static final MazeAction[] ALL = values();

    /**
     * @param code 0 … 6
     * @return the action of that number
     */
    public static MazeAction of(int code) {
        return ALL[code];
    }
}
