package org.vfsruntime.sim.maze.layout;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.layout.Placement.Area;
import org.vfsruntime.sim.maze.layout.Placement.Point;
import org.vfsruntime.sim.maze.random.NumpyGenerator;

/** Rooms of one size in rows and columns that share walls. Walls of a room count right 0, bottom 1, left 2, top 3. */
final class RoomGrid {
    private static final int PLACEMENT_TRIES = 1_000;
    private static final int CONNECTION_TRIES = 5_000;

    private final int size;
    private final int rows;
    private final int columns;
    private final MazeGrid grid;
    private final Placement placement;
    private final @Nullable Point[] doorPlaces; // [rows, columns, 4]
    private final boolean[] open; // [rows, columns, 4]: a door stands there, or the wall is gone
    private final boolean[] locked; // [rows, columns]
    private int agentRoom;

    /** Draws the walls and where doors may be. */
    RoomGrid(NumpyGenerator random, int size, int rows, int columns) {
        this.size = size;
        this.rows = rows;
        this.columns = columns;
        this.grid = new MazeGrid((size - 1) * columns + 1, (size - 1) * rows + 1);
        this.placement = new Placement(random, grid);
        this.doorPlaces = new @Nullable Point[rows * columns * 4];
        this.open = new boolean[rows * columns * 4];
        this.locked = new boolean[rows * columns];
        for (int room = 0; room < rows * columns; room++) {
            grid.room(left(room), top(room), size, size);
        }
        for (int room = 0; room < rows * columns; room++) {
            drawDoorPlaces(room);
        }
        placement.assumeAgent(columns / 2 * (size - 1) + size / 2, rows / 2 * (size - 1) + size / 2);
    }

    private void drawDoorPlaces(int room) {
        int x = left(room);
        int y = top(room);
        if (neighbour(room, 0) >= 0) {
            doorPlaces[room * 4] = new Point(x + size - 1, placement.integer(y + 1, y + size - 1));
        }
        if (neighbour(room, 1) >= 0) {
            doorPlaces[room * 4 + 1] = new Point(placement.integer(x + 1, x + size - 1), y + size - 1);
        }
        for (int wall = 2; wall < 4; wall++) {
            if (neighbour(room, wall) >= 0) {
                doorPlaces[room * 4 + wall] = doorPlaces[neighbour(room, wall) * 4 + wall - 2];
            }
        }
    }

    int room(int column, int row) {
        return row * columns + column;
    }

    private int left(int room) {
        return room % columns * (size - 1);
    }

    private int top(int room) {
        return room / columns * (size - 1);
    }

    private Area area(int room) {
        return new Area(left(room), top(room), size, size);
    }

    /** @return the room behind a wall, −1 for none */
    private int neighbour(int room, int wall) {
        int column = room % columns + (wall == 0 ? 1 : wall == 2 ? -1 : 0);
        int row = room / columns + (wall == 1 ? 1 : wall == 3 ? -1 : 0);
        return column >= 0 && column < columns && row >= 0 && row < rows ? room(column, row) : -1;
    }

    int integer(int from, int to) {
        return placement.integer(from, to);
    }

    MazeColour colour() {
        return placement.colour();
    }

    MazeGrid grid() {
        return grid;
    }

    void removeTopWall(int room) {
        for (int i = 1; i < size - 1; i++) {
            grid.set(left(room) + i, top(room), Cell.EMPTY);
        }
        connect(room, 3);
    }

    void addDoor(int room, int wall, MazeColour colour, boolean isLocked) {
        Point place = doorPlaces[room * 4 + wall];
        if (place == null) {
            throw new IllegalArgumentException("room " + room + " has no neighbour behind wall " + wall);
        }
        locked[room] = isLocked;
        grid.set(place.x(), place.y(), Cell.door(colour, isLocked ? Cell.LOCKED : Cell.CLOSED));
        connect(room, wall);
    }

    private void connect(int room, int wall) {
        open[room * 4 + wall] = true;
        open[neighbour(room, wall) * 4 + (wall + 2) % 4] = true;
    }

    /** Puts an object into a room, not beside where the agent is. */
    void addObject(int room, int cell) {
        placement.placeAwayFromAgent(cell, area(room), PLACEMENT_TRIES);
    }

    /** Puts the agent into a room, not in front of an object. */
    AgentPose placeAgent(int room) {
        agentRoom = room;
        while (true) {
            AgentPose agent = placement.placeAgent(area(room), PLACEMENT_TRIES);
            int front = grid.get(
                    agent.x() + (agent.direction() == 0 ? 1 : agent.direction() == 2 ? -1 : 0),
                    agent.y() + (agent.direction() == 1 ? 1 : agent.direction() == 3 ? -1 : 0));
            if (front == Cell.EMPTY || front == Cell.WALL) {
                return agent;
            }
        }
    }

    /** Adds doors anywhere until every room can be reached; rooms that are locked get no further door. */
    void connectAll() {
        for (int tries = 0; reachable() < rows * columns; tries++) {
            if (tries > CONNECTION_TRIES) {
                throw new InvalidInputException("this seed gives no maze: its rooms cannot be connected; take another");
            }
            int column = placement.integer(0, columns);
            int row = placement.integer(0, rows);
            int room = room(column, row);
            int wall = placement.integer(0, 4);
            boolean canHaveDoor = doorPlaces[room * 4 + wall] != null && !open[room * 4 + wall];
            if (canHaveDoor && !locked[room] && !locked[neighbour(room, wall)]) {
                addDoor(room, wall, placement.colour(), false);
            }
        }
    }

    private int reachable() {
        boolean[] reached = new boolean[rows * columns];
        ArrayDeque<Integer> toVisit = new ArrayDeque<>();
        toVisit.push(agentRoom);
        int count = 0;
        while (!toVisit.isEmpty()) {
            int room = toVisit.pop();
            if (reached[room]) {
                continue;
            }
            reached[room] = true;
            count++;
            for (int wall = 0; wall < 4; wall++) {
                if (open[room * 4 + wall]) {
                    toVisit.push(neighbour(room, wall));
                }
            }
        }
        return count;
    }
}
