package org.vfsruntime.sim.maze.perception;

import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.MazeObject;

/** What the agent remembers of a cell, in one byte. */
public final class CellCode {
    /** Never seen. */
    public static final byte UNSEEN = 0;
    /** Nothing there; also: nothing in the hand. */
    public static final byte FREE = 1;
    /** A wall. */
    public static final byte WALL = 2;
    /** The goal. */
    public static final byte GOAL = 3;
    /** The key of the first colour; the others follow. */
    public static final byte KEY = 4;
    /** The ball of the first colour. */
    public static final byte BALL = 10;
    /** The open door of the first colour; the closed and then the locked ones follow. */
    public static final byte OPEN_DOOR = 16;
    /** The closed door of the first colour. */
    public static final byte CLOSED_DOOR = 22;
    /** The locked door of the first colour. */
    public static final byte LOCKED_DOOR = 28;
    /** One more than the last code. */
    public static final byte END = 34;

    /** Colours that there are. */
    public static final int COLOURS = 6;

    private static final MazeObject[] OBJECTS = MazeObject.values();

    private CellCode() {}

    /**
     * @param object code in an image
     * @param colour code in an image
     * @param state code in an image
     * @return what is remembered of it
     */
    static byte of(int object, int colour, int state) {
        return switch (OBJECTS[object]) {
            case UNSEEN -> UNSEEN;
            case WALL, LAVA, BOX -> WALL;
            case EMPTY, FLOOR, AGENT -> FREE;
            case GOAL -> GOAL;
            case KEY -> (byte) (KEY + colour);
            case BALL -> (byte) (BALL + colour);
            case DOOR ->
                (byte) ((state == Cell.OPEN ? OPEN_DOOR : state == Cell.CLOSED ? CLOSED_DOOR : LOCKED_DOOR) + colour);
        };
    }

    /**
     * @param cell as in {@link Cell}
     * @return what is remembered of it
     */
    public static byte of(int cell) {
        return of(Cell.object(cell), Cell.colour(cell), Cell.state(cell));
    }

    /**
     * @param grid of a maze
     * @return the code of every cell, column by column: [width, height]
     */
    public static byte[] of(MazeGrid grid) {
        byte[] encoded = grid.encode();
        byte[] codes = new byte[encoded.length / 3];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = of(encoded[3 * i], encoded[3 * i + 1], encoded[3 * i + 2]);
        }
        return codes;
    }

    /** @return whether one can walk onto it */
    public static boolean isWalkable(byte code) {
        return code == FREE || code == GOAL || isOpenDoor(code);
    }

    /** @return whether it is a door that stands open */
    public static boolean isOpenDoor(byte code) {
        return code >= OPEN_DOOR && code < CLOSED_DOOR;
    }

    /** @return whether it is a door, open or not */
    public static boolean isDoor(byte code) {
        return code >= OPEN_DOOR && code < END;
    }

    /** @return whether it is a key or a ball */
    public static boolean isThing(byte code) {
        return code >= KEY && code < OPEN_DOOR;
    }

    /** @return the colour of a key, ball or door: 0 … 5 */
    public static int colour(byte code) {
        return (code - KEY) % COLOURS;
    }
}
