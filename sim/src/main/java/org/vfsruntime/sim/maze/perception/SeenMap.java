package org.vfsruntime.sim.maze.perception;

import java.util.Arrays;
import org.vfsruntime.sim.maze.EgocentricView;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeAction;

/**
 * The agent's memory: the images of an episode put together to a map, by counting its own turns and steps. Knows
 * nothing but the images and the actions. Not for use by several threads.
 */
public final class SeenMap {
    /** How far a sight reaches to every side, in cells: all of a maze of 25 cells, wherever the agent stands in it. */
    public static final int REACH = 24;
    /** Side of a sight, in cells. */
    public static final int SIDE = 2 * REACH + 1;
    /** Cells of a sight. */
    public static final int CELLS = SIDE * SIDE;
    /** Where the agent itself is in a sight. */
    public static final int SELF = REACH * SIDE + REACH;
    /** The cell in front of the agent. */
    public static final int FRONT = SELF - SIDE;
    /** Where a sight says what is in the hand. */
    public static final int CARRIED = CELLS;
    /** Where a sight says what the agent did last: the action's number plus one, 0 for nothing. */
    public static final int LAST_ACTION = CELLS + 1;
    /** Where a sight begins to say where the agent has been: for every cell, bit h for direction h as the agent sees it. */
    public static final int BEEN = CELLS + 2;
    /** Bytes of a sight. */
    public static final int BYTES = BEEN + CELLS;

    private static final int SPAN = 75; // a maze of 25 cells, wherever in it the agent begins, and a sight around it
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final byte[] cells = new byte[SPAN * SPAN];
    private final byte[] been = new byte[SPAN * SPAN]; // bit h: in direction h
    private final byte[] image = new byte[EgocentricView.BYTES];
    private final EgocentricView view = new EgocentricView();
    private int x = SPAN / 2;
    private int y = SPAN / 2;
    private int direction;
    private byte carried = CellCode.FREE;
    private int lastAction;
    private int changes;
    private final boolean[] found = new boolean[CellCode.END];

    /** @param maze to begin in: the first image is taken */
    public SeenMap(Maze maze) {
        set(x, y, CellCode.FREE);
        look(maze);
    }

    /**
     * Notes what the agent did, and looks.
     *
     * @param action that the maze has just been stepped with
     * @param maze to take the image from
     */
    public void after(MazeAction action, Maze maze) {
        lastAction = action.ordinal() + 1;
        switch (action) {
            case LEFT -> direction = (direction + 3) & 3;
            case RIGHT -> direction = (direction + 1) & 3;
            case FORWARD -> {
                if (CellCode.isWalkable(at(x + DX[direction], y + DY[direction]))) {
                    x += DX[direction];
                    y += DY[direction];
                }
            }
            default -> {}
        }
        look(maze);
    }

    private void look(Maze maze) {
        int bit = 1 << direction;
        if ((been[y * SPAN + x] & bit) == 0) {
            been[y * SPAN + x] |= (byte) bit;
            changes++;
        }
        maze.observe(view, image);
        Arrays.fill(found, false);
        int side = EgocentricView.SIDE;
        for (int column = 0; column < side; column++) {
            for (int row = 0; row < side; row++) {
                int at = (column * side + row) * 3;
                byte code = CellCode.of(image[at], image[at + 1], image[at + 2]);
                if (row == side - 1 && column == side / 2) {
                    changes += code == carried ? 0 : 1;
                    carried = code;
                } else if (code != CellCode.UNSEEN) {
                    note(side - 1 - row, column - side / 2, code);
                }
            }
        }
    }

    private void note(int ahead, int aside, byte code) {
        int atX = x + DX[direction] * ahead - DY[direction] * aside;
        int atY = y + DY[direction] * ahead + DX[direction] * aside;
        byte known = at(atX, atY);
        if (known != code) {
            found[code] |= known == CellCode.UNSEEN;
            set(atX, atY, code);
            changes++;
        }
    }

    /** @return whether the last look showed such a cell in a place that had not been seen before */
    public boolean hasFound(byte code) {
        return found[code];
    }

    /** @return grows whenever the agent learns something: the same number and pose mean the same sight */
    public int changes() {
        return changes;
    }

    /** @return a number for place and direction */
    public int pose() {
        return (y * SPAN + x) * 4 + direction;
    }

    /**
     * What is remembered of the cells around, turned so that the agent looks up.
     *
     * @param sight [{@link #BYTES}] receives cells row by row from far ahead to far behind, what is carried, the last
     *     action, and where the agent has been
     */
    public void sight(byte[] sight) {
        int at = 0;
        for (int ahead = REACH; ahead >= -REACH; ahead--) {
            for (int aside = -REACH; aside <= REACH; aside++) {
                int column = x + DX[direction] * ahead - DY[direction] * aside;
                int row = y + DY[direction] * ahead + DX[direction] * aside;
                boolean isInside = column >= 0 && row >= 0 && column < SPAN && row < SPAN;
                sight[at] = isInside ? cells[row * SPAN + column] : CellCode.UNSEEN;
                sight[BEEN + at++] = isInside ? turned(been[row * SPAN + column]) : 0;
            }
        }
        sight[CARRIED] = carried;
        sight[LAST_ACTION] = (byte) lastAction;
    }

    /** Directions as the agent sees them: 0 is its own. */
    private byte turned(int directions) {
        return (byte) ((directions >> direction | directions << (4 - direction)) & 0xf);
    }

    /** @return a new sight */
    public byte[] sight() {
        byte[] sight = new byte[BYTES];
        sight(sight);
        return sight;
    }

    /** Forgets everything but what is seen now. */
    public void forget(Maze maze) {
        byte under = at(x, y);
        Arrays.fill(cells, CellCode.UNSEEN);
        Arrays.fill(been, (byte) 0);
        set(x, y, under);
        changes++;
        look(maze);
    }

    private byte at(int column, int row) {
        return column < 0 || row < 0 || column >= SPAN || row >= SPAN ? CellCode.UNSEEN : cells[row * SPAN + column];
    }

    private void set(int column, int row, byte code) {
        if (column >= 0 && row >= 0 && column < SPAN && row < SPAN) {
            cells[row * SPAN + column] = code;
        }
    }
}
