package org.vfsruntime.sim.maze.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.layout.Placement.Area;
import org.vfsruntime.sim.maze.layout.Placement.Point;
import org.vfsruntime.sim.maze.random.NumpyGenerator;

/** A row of rooms of any sizes, each behind the door of the one before; the goal is in the last one. */
public final class MultiRoomLayout implements MazeLayout {
    /** The name on the command line. */
    public static final String NAME = "MultiRoom";

    /** What MiniGrid's larger mazes use. */
    public static final int STANDARD_ROOM_SIZE = 10;

    private static final int SIDE = 25;
    private static final int LEAST_ROOM_SIZE = 4;
    private static final int STEPS_PER_ROOM = 20;
    private static final int TRIES_PER_EXIT = 8;

    private final int rooms;
    private final int greatestRoomSize;

    /** A room and the door that leads into it. */
    private record Room(Area area, Point entry) {}

    /**
     * @param rooms in [2, 10]
     * @param greatestRoomSize in cells with walls, in [4, 10]
     */
    public MultiRoomLayout(int rooms, int greatestRoomSize) {
        new Faults()
                .require(rooms >= 2 && rooms <= 10, "rooms", rooms, "lie in [2, 10]")
                .require(
                        greatestRoomSize >= LEAST_ROOM_SIZE && greatestRoomSize <= 10,
                        "room size",
                        greatestRoomSize,
                        "lie in [4, 10]")
                .throwIfAny();
        this.rooms = rooms;
        this.greatestRoomSize = greatestRoomSize;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MazeStart start(long seed) {
        NumpyGenerator random = new NumpyGenerator(seed);
        List<Room> path = List.of();
        while (path.size() < rooms) {
            List<Room> tried = new ArrayList<>();
            Point entry = new Point(random.integer(0, SIDE - 2), random.integer(0, SIDE - 2));
            extend(random, tried, rooms, 2, entry);
            if (tried.size() > path.size()) {
                path = tried;
            }
        }
        MazeGrid grid = new MazeGrid(SIDE, SIDE);
        draw(random, grid, path);
        Placement placement = new Placement(random, grid);
        AgentPose agent = placement.placeAgent(path.get(0).area(), Integer.MAX_VALUE);
        placement.place(Cell.GOAL, path.get(path.size() - 1).area(), Integer.MAX_VALUE);
        return new MazeStart(grid, agent, MazeStart.End.GOAL_ENTERED, rooms * STEPS_PER_ROOM);
    }

    private static void draw(NumpyGenerator random, MazeGrid grid, List<Room> path) {
        @Nullable MazeColour previous = null;
        for (int i = 0; i < path.size(); i++) {
            Room room = path.get(i);
            grid.room(
                    room.area().left(),
                    room.area().top(),
                    room.area().width(),
                    room.area().height());
            if (i > 0) {
                List<MazeColour> colours = new ArrayList<>(MazeColour.ALPHABETICAL);
                colours.remove(previous);
                previous = colours.get(random.integer(0, colours.size()));
                grid.set(room.entry().x(), room.entry().y(), Cell.door(previous, Cell.CLOSED));
            }
        }
    }

    /**
     * Adds a room behind a door, and those behind it as far as they fit.
     *
     * @param entryWall of the new room: 0 right, 1 bottom, 2 left, 3 top
     * @return whether the room fits
     */
    private boolean extend(NumpyGenerator random, List<Room> path, int left, int entryWall, Point entry) {
        int width = random.integer(LEAST_ROOM_SIZE, greatestRoomSize + 1);
        int height = random.integer(LEAST_ROOM_SIZE, greatestRoomSize + 1);
        Area area = path.isEmpty()
                ? new Area(entry.x(), entry.y(), width, height)
                : behind(random, entryWall, entry, width, height);
        if (!fits(area, path)) {
            return false;
        }
        path.add(new Room(area, entry));
        if (left == 1) {
            return true;
        }
        for (int i = 0; i < TRIES_PER_EXIT; i++) {
            int exitWall = otherWall(random, entryWall);
            if (extend(random, path, left - 1, (exitWall + 2) % 4, exit(random, exitWall, area))) {
                break;
            }
        }
        return true;
    }

    private static Area behind(NumpyGenerator random, int entryWall, Point entry, int width, int height) {
        int x = entry.x();
        int y = entry.y();
        return switch (entryWall) {
            case 0 -> new Area(x - width + 1, random.integer(y - height + 2, y), width, height);
            case 1 -> new Area(random.integer(x - width + 2, x), y - height + 1, width, height);
            case 2 -> new Area(x, random.integer(y - height + 2, y), width, height);
            default -> new Area(random.integer(x - width + 2, x), y, width, height);
        };
    }

    /** The room that the new one opens from may touch it; the bounds are lopsided as in the original. */
    private static boolean fits(Area area, List<Room> path) {
        if (area.left() < 0
                || area.top() < 0
                || area.left() + area.width() > SIDE
                || area.top() + area.height() >= SIDE) {
            return false;
        }
        for (Room room : path.subList(0, Math.max(0, path.size() - 1))) {
            Area other = room.area();
            boolean apart = area.left() + area.width() < other.left()
                    || other.left() + other.width() <= area.left()
                    || area.top() + area.height() < other.top()
                    || other.top() + other.height() <= area.top();
            if (!apart) {
                return false;
            }
        }
        return true;
    }

    private static int otherWall(NumpyGenerator random, int entryWall) {
        int index = random.integer(0, 3);
        return index < entryWall ? index : index + 1;
    }

    private static Point exit(NumpyGenerator random, int wall, Area area) {
        return switch (wall) {
            case 0 -> new Point(area.left() + area.width() - 1, area.top() + random.integer(1, area.height() - 1));
            case 1 -> new Point(area.left() + random.integer(1, area.width() - 1), area.top() + area.height() - 1);
            case 2 -> new Point(area.left(), area.top() + random.integer(1, area.height() - 1));
            default -> new Point(area.left() + random.integer(1, area.width() - 1), area.top());
        };
    }
}
