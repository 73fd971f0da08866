package org.vfsruntime.sim.maze.layout;

import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.random.NumpyGenerator;

/** Draws places, colours and the agent's pose in a grid that is being laid out. */
final class Placement {
    private final NumpyGenerator random;
    private final MazeGrid grid;
    private int agentX = -1;
    private int agentY = -1;

    /** A cell. */
    record Point(int x, int y) {}

    /** A room with its walls. */
    record Area(int left, int top, int width, int height) {}

    Placement(NumpyGenerator random, MazeGrid grid) {
        this.random = random;
        this.grid = grid;
    }

    int integer(int from, int to) {
        return random.integer(from, to);
    }

    MazeColour colour() {
        return MazeColour.ALPHABETICAL.get(random.integer(0, MazeColour.ALPHABETICAL.size()));
    }

    /** Takes the agent for being there, without drawing anything. */
    void assumeAgent(int x, int y) {
        agentX = x;
        agentY = y;
    }

    /** Puts something on an empty cell of the area. */
    void place(int cell, Area area, int tries) {
        put(cell, emptyCell(area, 0, tries));
    }

    /** Puts something on an empty cell of the area that is not beside the agent. */
    void placeAwayFromAgent(int cell, Area area, int tries) {
        put(cell, emptyCell(area, 2, tries));
    }

    private void put(int cell, Point at) {
        grid.set(at.x(), at.y(), cell);
    }

    /** Puts the agent on an empty cell of the area, looking anywhere. */
    AgentPose placeAgent(Area area, int tries) {
        assumeAgent(-1, -1);
        Point at = emptyCell(area, 0, tries);
        assumeAgent(at.x(), at.y());
        return new AgentPose(at.x(), at.y(), random.integer(0, 4));
    }

    private Point emptyCell(Area area, int leastDistance, int tries) {
        int right = Math.min(area.left() + area.width(), grid.width());
        int bottom = Math.min(area.top() + area.height(), grid.height());
        for (long i = 0; i <= tries; i++) {
            int x = random.integer(area.left(), right);
            int y = random.integer(area.top(), bottom);
            int distance = Math.abs(x - agentX) + Math.abs(y - agentY);
            if (grid.get(x, y) == Cell.EMPTY && distance > 0 && distance >= leastDistance) {
                return new Point(x, y);
            }
        }
        throw new InvalidInputException(
                "this seed gives no maze: no free place was found in " + (tries + 1L) + " tries; take another seed");
    }
}
