package org.vfsruntime.cli.maze;

import java.util.SplittableRandom;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.MazeObject;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.layout.KeyCorridorLayout;
import org.vfsruntime.sim.maze.layout.MazeLayout;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PracticeMaze;
import org.vfsruntime.sim.maze.skill.Verb;

/**
 * A maze to be solved, and the skill that means that it is: standing on the goal, or holding the ball that the mission
 * names.
 *
 * @param start of the episode, with MiniGrid's step limit
 * @param goal index of the skill
 */
record MazeTask(MazeStart start, int goal) {
    private static final int STEPS_PER_ROOM = 20;

    /** Draws mazes of one kind. */
    @FunctionalInterface
    interface Source {
        MazeTask draw(SplittableRandom random);
    }

    /** MultiRoom of that many rooms, each at most 10 cells wide. */
    static Source multiRoom(int rooms) {
        return ofLayout(new MultiRoomLayout(rooms, MultiRoomLayout.STANDARD_ROOM_SIZE));
    }

    /** KeyCorridor of that size. */
    static Source keyCorridor(int size, int rows) {
        return ofLayout(new KeyCorridorLayout(size, rows));
    }

    /** At most two rooms, half of them with a locked door and a key. */
    static Source twoRoomsWithKeys() {
        return random -> of(PracticeMaze.task(random, 2 * 2 * STEPS_PER_ROOM));
    }

    /** Any maze of that kind. */
    static Source ofLayout(MazeLayout layout) {
        return random -> {
            while (true) {
                try {
                    return of(layout.start(random.nextLong(Long.MAX_VALUE)));
                } catch (InvalidInputException e) {
                    // One of the rare seeds for which MiniGrid itself gives up: the next one will do.
                }
            }
        };
    }

    /** @return the task of a maze */
    static MazeTask of(MazeStart start) {
        return new MazeTask(start, start.end() == MazeStart.End.GOAL_ENTERED ? 0 : ballSkill(start.grid()));
    }

    private static int ballSkill(MazeGrid grid) {
        for (int x = 0; x < grid.width(); x++) {
            for (int y = 0; y < grid.height(); y++) {
                int cell = grid.get(x, y);
                if (Cell.object(cell) == MazeObject.BALL.ordinal()) {
                    return MazeSkill.ALL.indexOf(new MazeSkill(Verb.PICK_UP, CellCode.BALL, Cell.colour(cell)));
                }
            }
        }
        throw new IllegalStateException("a maze whose end is a ball has a ball");
    }

    Skill goalSkill() {
        return MazeSkill.CATALOGUE.get(goal);
    }
}
