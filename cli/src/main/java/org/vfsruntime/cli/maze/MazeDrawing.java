package org.vfsruntime.cli.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.cli.terminal.Ink;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.MazeObject;

/** A maze in letters: # wall, k key, o ball, * goal; doors are + (locked: &amp;), open ones are quotes; the agent > v &lt; ^. */
final class MazeDrawing {
    /** What the letters mean. */
    static final String LEGEND =
            "# wall   + closed door   & locked door   ' open door   k key   o ball   * goal   > v < ^ the agent";

    private static final String AGENT = ">v<^";

    private MazeDrawing() {}

    /** @return lines, cropped to where there is something */
    static List<String> lines(Maze maze, Ink ink) {
        MazeGrid grid = maze.grid();
        AgentPose agent = maze.agent();
        int left = grid.width();
        int right = 0;
        int top = grid.height();
        int bottom = 0;
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                if (grid.get(x, y) == Cell.WALL) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (int y = top; y <= bottom; y++) {
            StringBuilder line = new StringBuilder();
            for (int x = left; x <= right; x++) {
                boolean isAgent = agent.x() == x && agent.y() == y;
                line.append(
                        isAgent
                                ? ink.good(String.valueOf(AGENT.charAt(agent.direction())))
                                : letter(grid.get(x, y), ink));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String letter(int cell, Ink ink) {
        return switch (MazeObject.values()[Cell.object(cell)]) {
            case WALL -> ink.quiet("#");
            case DOOR -> ink.accent(Cell.state(cell) == Cell.OPEN ? "'" : Cell.state(cell) == Cell.CLOSED ? "+" : "&");
            case KEY -> ink.accent("k");
            case BALL -> ink.accent("o");
            case GOAL -> ink.good("*");
            default -> " ";
        };
    }

    /** @return what is in the hand, for people */
    static String hand(Maze maze) {
        int carried = maze.carried();
        if (carried == Cell.EMPTY) {
            return "nothing";
        }
        return (MazeColour.values()[Cell.colour(carried)] + " " + MazeObject.values()[Cell.object(carried)])
                .toLowerCase(Locale.ROOT);
    }
}
