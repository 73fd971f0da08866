package org.vfsruntime.sim.maze.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.layout.KeyCorridorLayout;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;

class SeenMapTest {
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void remembersWhatIsThereAndNothingElse(long seed) {
        Maze maze = new Maze(
                seed % 2 == 0 ? new MultiRoomLayout(6, 10).start(seed) : new KeyCorridorLayout(6, 3).start(seed));
        SeenMap map = new SeenMap(maze);
        SplittableRandom random = new SplittableRandom(seed);
        int remembered = 0;
        for (int tick = 0; tick < 400 && !maze.isTerminated(); tick++) {
            MazeAction action = MazeAction.of(random.nextInt(10) < 6 ? 2 : random.nextInt(6));
            maze.step(action);
            map.after(action, maze);
            remembered += agreement(maze, map.sight());
        }
        assertThat(remembered).isGreaterThan(400 * 10);
    }

    /** @return how many cells are remembered; all of them must be as they are in the maze */
    private static int agreement(Maze maze, byte[] sight) {
        MazeGrid grid = maze.grid();
        AgentPose agent = maze.agent();
        int dx = DX[agent.direction()];
        int dy = DY[agent.direction()];
        int seen = 0;
        for (int i = 0; i < SeenMap.CELLS; i++) {
            int ahead = SeenMap.REACH - i / SeenMap.SIDE;
            int aside = i % SeenMap.SIDE - SeenMap.REACH;
            int x = agent.x() + dx * ahead - dy * aside;
            int y = agent.y() + dy * ahead + dx * aside;
            if (sight[i] != CellCode.UNSEEN) {
                boolean inside = x >= 0 && y >= 0 && x < grid.width() && y < grid.height();
                assertThat(sight[i]).isEqualTo(inside ? code(grid.get(x, y)) : CellCode.WALL);
                seen++;
            }
        }
        assertThat(sight[SeenMap.CARRIED]).isEqualTo(code(maze.carried()));
        return seen;
    }

    private static byte code(int cell) {
        return CellCode.of(Cell.object(cell), Cell.colour(cell), Cell.state(cell));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void aStepBackAndForthBringsNothingNew(long seed) {
        Maze maze = new Maze(new MultiRoomLayout(2, 10).start(seed));
        SeenMap map = new SeenMap(maze);
        turnRound(maze, map);
        byte[] before = map.sight();
        int changes = map.changes();
        int pose = map.pose();
        turnRound(maze, map);
        assertThat(map.sight()).isEqualTo(before);
        assertThat(map.changes()).isEqualTo(changes);
        assertThat(map.pose()).isEqualTo(pose);
    }

    private static void turnRound(Maze maze, SeenMap map) {
        for (int i = 0; i < 4; i++) {
            maze.step(MazeAction.LEFT);
            map.after(MazeAction.LEFT, maze);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3})
    void forgettingLeavesWhatIsSeenNow(long seed) {
        Maze maze = new Maze(new MultiRoomLayout(2, 10).start(seed));
        SeenMap map = new SeenMap(maze);
        byte[] fresh = map.sight();
        turnRound(maze, map);
        map.forget(maze);
        byte[] after = map.sight();
        after[SeenMap.LAST_ACTION] = fresh[SeenMap.LAST_ACTION];
        assertThat(after).isEqualTo(fresh);
    }
}
