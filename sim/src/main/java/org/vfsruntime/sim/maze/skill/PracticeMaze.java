package org.vfsruntime.sim.maze.skill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.MazeObject;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;

/**
 * Where skills are practised: MultiRoom mazes of two rooms, and any other two rooms with a door between them; many of them
 * with a locked door, its key, and things that lie about; in some, more doors that lead to nothing.
 */
public final class PracticeMaze {
    private static final int LIMIT = 1_000_000;
    private static final int LARGEST = 8;
    private static final int MARGIN = 2;
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final SplittableRandom random;
    private final MazeGrid grid;
    private final List<int[]> firstRoom = new ArrayList<>();
    private final List<int[]> bothRooms = new ArrayList<>();
    private int[] door = {0, 0};

    private PracticeMaze(SplittableRandom random, MazeStart start) {
        this.random = random;
        this.grid = start.grid().copy();
        gather(start.agent().x(), start.agent().y());
        firstRoom.addAll(bothRooms);
        findDoorAndSecondRoom();
    }

    /**
     * Any practice maze.
     *
     * @param random the only source of randomness
     * @return a start somewhere in it
     */
    public static MazeStart draw(SplittableRandom random) {
        PracticeMaze maze = new PracticeMaze(random, random.nextDouble() < 0.6 ? twoRooms(random) : anyRooms(random));
        if (random.nextDouble() < 0.3) {
            maze.removeGoal();
        }
        if (random.nextDouble() < 0.5) {
            maze.lock();
        } else if (random.nextDouble() < 0.4) {
            maze.setDoor(Cell.OPEN);
        }
        if (random.nextDouble() < 0.4) {
            maze.addDoors(maze.bothRooms, 1 + random.nextInt(2), Cell.OPEN);
        }
        if (random.nextDouble() < 0.6) {
            maze.scatter(1 + random.nextInt(4));
        }
        return maze.start(
                random.nextDouble() < 0.7 ? maze.firstRoom : maze.bothRooms, MazeStart.End.GOAL_ENTERED, LIMIT);
    }

    /**
     * A maze of two rooms to be solved: in half of the cases with a locked door and its key in the first room; in a third,
     * a ball in the second room is wanted and not the goal; in half, more doors in the first room, which lead to nothing.
     *
     * @param random the only source of randomness
     * @param stepLimit of the episode
     * @return the start in the first room
     */
    public static MazeStart task(SplittableRandom random, int stepLimit) {
        boolean isForBall = random.nextInt(3) == 0;
        MazeStart start = isForBall && random.nextBoolean() ? anyRooms(random) : twoRooms(random);
        PracticeMaze maze = new PracticeMaze(random, start);
        if (isForBall) {
            maze.turnGoalIntoBall();
        }
        if (random.nextBoolean()) {
            maze.lock();
        }
        if (random.nextBoolean()) {
            maze.addDoors(maze.firstRoom, 1 + random.nextInt(3), Cell.CLOSED);
        }
        MazeStart.End end = isForBall ? MazeStart.End.BALL_PICKED_UP : MazeStart.End.GOAL_ENTERED;
        return maze.start(maze.firstRoom, end, stepLimit);
    }

    private static MazeStart twoRooms(SplittableRandom random) {
        while (true) {
            int size = random.nextDouble() < 0.7 ? MultiRoomLayout.STANDARD_ROOM_SIZE : 4 + random.nextInt(6);
            try {
                return new MultiRoomLayout(2, size).start(random.nextInt(Integer.MAX_VALUE));
            } catch (InvalidInputException e) {
                // One of the rare seeds that give no maze: the next one will.
            }
        }
    }

    /** Two rooms of any size side by side or one above the other, down to a single cell. */
    private static MazeStart anyRooms(SplittableRandom random) {
        int[] first = {1 + random.nextInt(LARGEST), 1 + random.nextInt(LARGEST)};
        int[] second = {1 + random.nextInt(LARGEST), 1 + random.nextInt(LARGEST)};
        int doorX = MARGIN + first[0];
        int doorY = MARGIN + LARGEST;
        int firstY = doorY - random.nextInt(first[1]);
        int secondY = doorY - random.nextInt(second[1]);
        MazeGrid grid = new MazeGrid(2 * (MARGIN + LARGEST) + 1, 2 * (MARGIN + LARGEST) + 1);
        grid.room(MARGIN - 1, firstY - 1, first[0] + 2, first[1] + 2);
        grid.room(doorX, secondY - 1, second[0] + 2, second[1] + 2);
        grid.set(doorX, doorY, Cell.door(MazeColour.values()[random.nextInt(MazeColour.values().length)], Cell.CLOSED));
        grid.set(doorX + 1 + random.nextInt(second[0]), secondY + random.nextInt(second[1]), Cell.GOAL);
        AgentPose agent =
                new AgentPose(MARGIN + random.nextInt(first[0]), firstY + random.nextInt(first[1]), random.nextInt(4));
        return random.nextBoolean()
                ? new MazeStart(grid, agent, MazeStart.End.GOAL_ENTERED, LIMIT)
                : new MazeStart(
                        transposed(grid),
                        new AgentPose(agent.y(), agent.x(), agent.direction()),
                        MazeStart.End.GOAL_ENTERED,
                        LIMIT);
    }

    private static MazeGrid transposed(MazeGrid grid) {
        MazeGrid turned = new MazeGrid(grid.height(), grid.width());
        for (int x = 0; x < grid.width(); x++) {
            for (int y = 0; y < grid.height(); y++) {
                turned.set(y, x, grid.get(x, y));
            }
        }
        return turned;
    }

    private void removeGoal() {
        for (int[] at : bothRooms) {
            if (grid.get(at[0], at[1]) == Cell.GOAL) {
                grid.set(at[0], at[1], Cell.EMPTY);
            }
        }
    }

    private void turnGoalIntoBall() {
        for (int[] at : bothRooms) {
            if (grid.get(at[0], at[1]) == Cell.GOAL) {
                grid.set(at[0], at[1], Cell.of(MazeObject.BALL, anyColour()));
            }
        }
    }

    private void gather(int fromX, int fromY) {
        boolean[] known = new boolean[grid.width() * grid.height()];
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {fromX, fromY});
        known[fromY * grid.width() + fromX] = true;
        while (!open.isEmpty()) {
            int[] at = open.remove();
            bothRooms.add(at);
            for (int d = 0; d < DX.length; d++) {
                int x = at[0] + DX[d];
                int y = at[1] + DY[d];
                int object = Cell.object(grid.get(x, y));
                boolean isFloor = object == MazeObject.EMPTY.ordinal() || object == MazeObject.GOAL.ordinal();
                if (isFloor && !known[y * grid.width() + x]) {
                    known[y * grid.width() + x] = true;
                    open.add(new int[] {x, y});
                }
            }
        }
    }

    private void findDoorAndSecondRoom() {
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                if (Cell.object(grid.get(x, y)) == MazeObject.DOOR.ordinal()) {
                    door = new int[] {x, y};
                }
                if (grid.get(x, y) == Cell.GOAL) {
                    gather(x, y);
                }
            }
        }
    }

    private void setDoor(int state) {
        MazeColour colour = MazeColour.values()[Cell.colour(grid.get(door[0], door[1]))];
        grid.set(door[0], door[1], Cell.door(colour, state));
    }

    /** Where there is no room for the key, the door stays as it is. */
    private void lock() {
        MazeColour colour = MazeColour.values()[Cell.colour(grid.get(door[0], door[1]))];
        if (place(firstRoom, Cell.of(MazeObject.KEY, colour), false)) {
            setDoor(Cell.LOCKED);
        }
    }

    private void scatter(int things) {
        for (int i = 0; i < things; i++) {
            MazeObject kind = random.nextBoolean() ? MazeObject.KEY : MazeObject.BALL;
            place(bothRooms, Cell.of(kind, anyColour()), random.nextInt(3) == 0);
        }
    }

    private MazeColour anyColour() {
        return MazeColour.values()[random.nextInt(MazeColour.values().length)];
    }

    /**
     * Doors in the walls of a room or of both, in any state from a given one on; behind each there is a wall.
     */
    private void addDoors(List<int[]> room, int doors, int leastState) {
        for (int i = 0; i < doors; i++) {
            int[] inside = room.get(random.nextInt(room.size()));
            int d = random.nextInt(DX.length);
            int x = inside[0];
            int y = inside[1];
            while (Cell.object(grid.get(x, y)) == MazeObject.EMPTY.ordinal()) {
                x += DX[d];
                y += DY[d];
            }
            int behindX = x + DX[d];
            int behindY = y + DY[d];
            boolean isInside = behindX >= 0 && behindY >= 0 && behindX < grid.width() && behindY < grid.height();
            if (grid.get(x, y) == Cell.WALL
                    && isInside
                    && (grid.get(behindX, behindY) == Cell.EMPTY || grid.get(behindX, behindY) == Cell.WALL)
                    && bothRooms.stream().noneMatch(cell -> cell[0] == behindX && cell[1] == behindY)) {
                grid.set(behindX, behindY, Cell.WALL);
                grid.set(x, y, Cell.door(anyColour(), leastState + random.nextInt(3 - leastState)));
            }
        }
    }

    private boolean place(List<int[]> room, int cell, boolean mayBeInTheWay) {
        for (int tries = 0; tries < 50; tries++) {
            int[] at = room.get(random.nextInt(room.size()));
            // The agent begins in the first room and needs a place there.
            boolean isLast = firstRoom.contains(at)
                    && firstRoom.stream()
                                    .filter(free -> grid.get(free[0], free[1]) == Cell.EMPTY)
                                    .count()
                            <= 1;
            if (!isLast && grid.get(at[0], at[1]) == Cell.EMPTY && (mayBeInTheWay || !isBesideDoor(at))) {
                grid.set(at[0], at[1], cell);
                return true;
            }
        }
        return false;
    }

    private boolean isBesideDoor(int[] at) {
        for (int d = 0; d < DX.length; d++) {
            if (Cell.object(grid.get(at[0] + DX[d], at[1] + DY[d])) == MazeObject.DOOR.ordinal()) {
                return true;
            }
        }
        return false;
    }

    private MazeStart start(List<int[]> room, MazeStart.End end, int stepLimit) {
        List<int[]> empty = room.stream()
                .filter(cell -> grid.get(cell[0], cell[1]) == Cell.EMPTY)
                .toList();
        int[] at = empty.get(random.nextInt(empty.size()));
        return new MazeStart(grid, new AgentPose(at[0], at[1], random.nextInt(4)), end, stepLimit);
    }
}
