package org.vfsruntime.sim.maze.layout;

import org.vfsruntime.core.Faults;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.MazeObject;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.random.NumpyGenerator;

/**
 * Three columns of rooms, the middle one a corridor. A ball lies in a locked room on the right, the key in a room on
 * the left; the ball must be picked up.
 */
public final class KeyCorridorLayout implements MazeLayout {
    /** The name on the command line. */
    public static final String NAME = "KeyCorridor";

    private static final int COLUMNS = 3;
    private static final int STEPS_PER_AREA = 30;

    private final int size;
    private final int rows;

    /**
     * @param size of a room in cells with walls, in [3, 6]
     * @param rows of rooms, in [1, 3]
     */
    public KeyCorridorLayout(int size, int rows) {
        new Faults()
                .require(size >= 3 && size <= 6, "size", size, "lie in [3, 6]")
                .require(rows >= 1 && rows <= 3, "rows", rows, "lie in [1, 3]")
                .throwIfAny();
        this.size = size;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MazeStart start(long seed) {
        RoomGrid rooms = new RoomGrid(new NumpyGenerator(seed), size, rows, COLUMNS);
        for (int row = 1; row < rows; row++) {
            rooms.removeTopWall(rooms.room(1, row));
        }
        int lockedRoom = rooms.room(2, rooms.integer(0, rows));
        MazeColour lock = rooms.colour();
        rooms.addDoor(lockedRoom, 2, lock, true);
        rooms.addObject(lockedRoom, Cell.of(MazeObject.BALL, rooms.colour()));
        rooms.addObject(rooms.room(0, rooms.integer(0, rows)), Cell.of(MazeObject.KEY, lock));
        AgentPose agent = rooms.placeAgent(rooms.room(1, rows / 2));
        rooms.connectAll();
        return new MazeStart(rooms.grid(), agent, MazeStart.End.BALL_PICKED_UP, STEPS_PER_AREA * size * size);
    }
}
