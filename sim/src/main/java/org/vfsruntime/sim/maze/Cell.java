package org.vfsruntime.sim.maze;

/**
 * What stands in one cell, packed into an int: object, colour and door state, as they are in observations. Ints
 * and not objects, because a view looks at 49 of them a million times a second.
 */
public final class Cell {
    /** A door that one can walk through. */
    public static final int OPEN = 0;

    /** A door that opens when it is toggled. */
    public static final int CLOSED = 1;

    /** A door that opens when it is toggled with a key of its colour in the hand. */
    public static final int LOCKED = 2;

    /** Nothing. */
    public static final int EMPTY = of(MazeObject.EMPTY, MazeColour.RED);

    /** What every room is made of, and what is seen beyond the grid. */
    public static final int WALL = of(MazeObject.WALL, MazeColour.GREY);

    /** Where a MultiRoom maze ends. */
    public static final int GOAL = of(MazeObject.GOAL, MazeColour.GREEN);

    private static final int DOOR_CODE = MazeObject.DOOR.ordinal();
    private static final int KEY_CODE = MazeObject.KEY.ordinal();
    private static final int BOX_CODE = MazeObject.BOX.ordinal();

    private Cell() {}

    /** @return the cell that holds an object, or a door that is open */
    public static int of(MazeObject object, MazeColour colour) {
        return object.ordinal() | colour.ordinal() << 8;
    }

    /** @return the cell that holds a door in the state {@link #OPEN}, {@link #CLOSED} or {@link #LOCKED} */
    public static int door(MazeColour colour, int state) {
        return of(MazeObject.DOOR, colour) | state << 16;
    }

    /** @return the code of the object, 0 … 10 */
    public static int object(int cell) {
        return cell & 0xff;
    }

    /** @return the code of the colour, 0 … 5 */
    public static int colour(int cell) {
        return cell >> 8 & 0xff;
    }

    /** @return the door's state; 0 for all else */
    public static int state(int cell) {
        return cell >> 16;
    }

    static boolean isDoor(int cell) {
        return object(cell) == DOOR_CODE;
    }

    static boolean canBePickedUp(int cell) {
        return object(cell) >= KEY_CODE && object(cell) <= BOX_CODE;
    }

    static boolean canBeWalkedOn(int cell) {
        return cell == EMPTY || cell == GOAL || (isDoor(cell) && state(cell) == OPEN);
    }

    static boolean hidesWhatIsBehind(int cell) {
        return cell == WALL || (isDoor(cell) && state(cell) != OPEN);
    }

    /** @return the door after a toggle with that in the hand */
    static int toggled(int door, int carried) {
        return switch (state(door)) {
            case OPEN -> withState(door, CLOSED);
            case CLOSED -> withState(door, OPEN);
            default -> object(carried) == KEY_CODE && colour(carried) == colour(door) ? withState(door, OPEN) : door;
        };
    }

    private static int withState(int door, int state) {
        return (door & 0xffff) | state << 16;
    }
}
