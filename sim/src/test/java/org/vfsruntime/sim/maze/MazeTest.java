package org.vfsruntime.sim.maze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.sim.maze.layout.KeyCorridorLayout;
import org.vfsruntime.sim.maze.layout.MazeLayout;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;

class MazeTest {
    private static final int BLUE_KEY = Cell.of(MazeObject.KEY, MazeColour.BLUE);

    @Test
    void theAgentDoesNotWalkThroughWallsOrClosedDoors() {
        Maze maze = corridor(Cell.door(MazeColour.RED, Cell.CLOSED));
        maze.step(MazeAction.FORWARD);
        assertThat(maze.agent().x()).isEqualTo(1);
        maze.step(MazeAction.TOGGLE);
        maze.step(MazeAction.FORWARD);
        assertThat(maze.agent().x()).isEqualTo(2);
        maze.step(MazeAction.LEFT);
        maze.step(MazeAction.FORWARD);
        assertThat(maze.agent()).isEqualTo(new AgentPose(2, 1, 3));
    }

    @Test
    void aLockedDoorNeedsAKeyOfItsColour() {
        Maze maze = corridor(Cell.door(MazeColour.RED, Cell.LOCKED));
        maze.step(MazeAction.TOGGLE);
        assertThat(Cell.state(maze.grid().get(2, 1))).isEqualTo(Cell.LOCKED);
        assertThat(Cell.toggled(Cell.door(MazeColour.RED, Cell.LOCKED), BLUE_KEY))
                .isEqualTo(Cell.door(MazeColour.RED, Cell.LOCKED));
        assertThat(Cell.toggled(Cell.door(MazeColour.BLUE, Cell.LOCKED), BLUE_KEY))
                .isEqualTo(Cell.door(MazeColour.BLUE, Cell.OPEN));
    }

    @Test
    void whatIsPickedUpIsSeenInTheHandAndCanBeDroppedOnAnEmptyCellOnly() {
        Maze maze = corridor(BLUE_KEY);
        maze.step(MazeAction.PICK_UP);
        assertThat(maze.carried()).isEqualTo(BLUE_KEY);
        assertThat(maze.grid().get(2, 1)).isEqualTo(Cell.EMPTY);
        byte[] image = new byte[EgocentricView.BYTES];
        maze.observe(new EgocentricView(), image);
        int hand = (3 * EgocentricView.SIDE + 6) * 3;
        assertThat(image[hand]).isEqualTo((byte) MazeObject.KEY.ordinal());
        maze.step(MazeAction.LEFT);
        maze.step(MazeAction.DROP);
        assertThat(maze.carried()).isEqualTo(BLUE_KEY);
        maze.step(MazeAction.RIGHT);
        maze.step(MazeAction.DROP);
        assertThat(maze.carried()).isEqualTo(Cell.EMPTY);
        assertThat(maze.grid().get(2, 1)).isEqualTo(BLUE_KEY);
    }

    @Test
    void anEpisodeIsCutWhenItsStepsAreUsedUp() {
        Maze maze = corridor(Cell.EMPTY);
        for (int i = 0; i < 9; i++) {
            assertThat(maze.step(MazeAction.DONE)).isZero();
            assertThat(maze.isTruncated()).isFalse();
        }
        maze.step(MazeAction.DONE);
        assertThat(maze.isTruncated()).isTrue();
        assertThat(maze.isTerminated()).isFalse();
    }

    @Test
    void theStartIsNotChangedByTheEpisode() {
        MazeStart start = new KeyCorridorLayout(3, 3).start(0);
        String before = MazeDigest.of(start.grid(), start.agent());
        MazeReplay.run(start, "2535253525352535");
        assertThat(MazeDigest.of(start.grid(), start.agent())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "MultiRoom, 2, 10, 8, 1, 1, c2bb564247a1f7ff",
        "MultiRoom, 4, 10, 8, 1, 1, ad4a71e884d92fe0",
        "MultiRoom, 6, 10, 22, 12, 0, b23b2de1320c2a09",
        "MultiRoom, 10, 10, 15, 10, 1, fe28af9556850dd1",
        "KeyCorridor, 3, 3, 3, 2, 0, d8168b8ca4601f92",
        "KeyCorridor, 6, 3, 9, 5, 1, 517d4c80d9467fa8"
    })
    void seedZeroGivesThePublishedMazes(String name, int a, int b, int x, int y, int direction, String hash) {
        MazeLayout layout = name.equals(MultiRoomLayout.NAME) ? new MultiRoomLayout(a, b) : new KeyCorridorLayout(a, b);
        MazeStart start = layout.start(0);
        assertThat(layout.name()).isEqualTo(name);
        assertThat(start.agent()).isEqualTo(new AgentPose(x, y, direction));
        assertThat(MazeDigest.of(start.grid(), start.agent())).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0a", "2 2", "-1"})
    void anActionThatDoesNotExistIsRefused(String actions) {
        MazeStart start = new MultiRoomLayout(2, 4).start(0);
        assertThatThrownBy(() -> MazeReplay.run(start, actions))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be a digit from 0 to 6");
    }

    @Test
    void numbersOutOfRangeAreRefusedAllAtOnce() {
        assertThatThrownBy(() -> new MultiRoomLayout(11, 3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("rooms was 11 but must lie in [2, 10]; room size was 3 but must lie in [4, 10]");
        assertThatThrownBy(() -> new KeyCorridorLayout(2, 4))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("size was 2 but must lie in [3, 6]; rows was 4 but must lie in [1, 3]");
        assertThatThrownBy(() -> new MultiRoomLayout(2, 4).start(-1)).hasMessage("seed was -1 but must be ≥ 0");
    }

    /** A corridor of three cells: the agent in the first looks at the second. */
    private static Maze corridor(int second) {
        MazeGrid grid = new MazeGrid(5, 3);
        grid.room(0, 0, 5, 3);
        grid.set(2, 1, second);
        return new Maze(new MazeStart(grid, new AgentPose(1, 1, 0), MazeStart.End.GOAL_ENTERED, 10));
    }
}
