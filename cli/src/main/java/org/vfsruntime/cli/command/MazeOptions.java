package org.vfsruntime.cli.command;

import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.sim.maze.layout.KeyCorridorLayout;
import org.vfsruntime.sim.maze.layout.MazeLayout;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;
import picocli.CommandLine.Option;

/** Which kind of maze. Options of the other kind are refused, not ignored. */
final class MazeOptions {
    private static final int STANDARD_ROOMS = 4;
    private static final int STANDARD_SIZE = 3;
    private static final int STANDARD_ROWS = 3;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            defaultValue = MultiRoomLayout.NAME,
            description = "MultiRoom or KeyCorridor (default: ${DEFAULT-VALUE}).")
    private String environment = MultiRoomLayout.NAME;

    @Option(names = "--rooms", paramLabel = "N", description = "MultiRoom: rooms, 2 to 10 (default: 4).")
    private @Nullable Integer rooms;

    @Option(
            names = "--room-size",
            paramLabel = "N",
            description = "MultiRoom: greatest side of a room in cells, 4 to 10 (default: 10).")
    private @Nullable Integer roomSize;

    @Option(
            names = "--size",
            paramLabel = "S",
            description = "KeyCorridor: side of a room in cells, 3 to 6 (default: 3).")
    private @Nullable Integer size;

    @Option(names = "--rows", paramLabel = "R", description = "KeyCorridor: rows of rooms, 1 to 3 (default: 3).")
    private @Nullable Integer rows;

    /** @return the layout, checked */
    MazeLayout layout() {
        return switch (environment) {
            case MultiRoomLayout.NAME -> {
                refuse("--size", size, KeyCorridorLayout.NAME);
                refuse("--rows", rows, KeyCorridorLayout.NAME);
                yield new MultiRoomLayout(or(rooms, STANDARD_ROOMS), or(roomSize, MultiRoomLayout.STANDARD_ROOM_SIZE));
            }
            case KeyCorridorLayout.NAME -> {
                refuse("--rooms", rooms, MultiRoomLayout.NAME);
                refuse("--room-size", roomSize, MultiRoomLayout.NAME);
                yield new KeyCorridorLayout(or(size, STANDARD_SIZE), or(rows, STANDARD_ROWS));
            }
            default ->
                throw new InvalidInputException("--env was '" + environment + "' but must be " + MultiRoomLayout.NAME
                        + " or " + KeyCorridorLayout.NAME);
        };
    }

    private void refuse(String option, @Nullable Integer value, String owner) {
        if (value != null) {
            throw new InvalidInputException(
                    option + " was " + value + " but belongs to " + owner + ": leave it out for --env " + environment);
        }
    }

    private static int or(@Nullable Integer value, int standard) {
        return value == null ? standard : value;
    }
}
