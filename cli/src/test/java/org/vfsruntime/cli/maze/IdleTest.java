package org.vfsruntime.cli.maze;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vfsruntime.sim.maze.skill.MazeAgent;

class IdleTest {
    private static final Moment MOMENT = new Moment(new byte[0], new float[] {0.5f, 0.001f, 0.9f, 1});

    @Test
    void leavesOutWhatFailedOrWasDoneUntilSomethingHappens() {
        Idle idle = new Idle();
        assertThat(idle.leftOut(MOMENT)).containsExactly(1);
        idle.note(3, new MazeAgent.Run(MazeAgent.End.DONE, 0));
        idle.note(0, new MazeAgent.Run(MazeAgent.End.WENT_ROUND, 9));
        assertThat(idle.leftOut(MOMENT)).containsExactlyInAnyOrder(0, 1, 3);
        idle.note(0, new MazeAgent.Run(MazeAgent.End.FOUND_OTHER, 2));
        assertThat(idle.leftOut(MOMENT)).containsExactly(1);
        idle.note(0, new MazeAgent.Run(MazeAgent.End.TOO_LONG, 40));
        idle.note(2, new MazeAgent.Run(MazeAgent.End.DONE, 4));
        assertThat(idle.leftOut(MOMENT)).containsExactly(1);
    }

    @Test
    void leavesOutNothingWhenNothingWouldBeLeft() {
        Idle idle = new Idle();
        for (int skill = 0; skill < 4; skill++) {
            idle.note(skill, new MazeAgent.Run(MazeAgent.End.WENT_ROUND, 1));
        }
        assertThat(idle.leftOut(MOMENT)).isEmpty();
    }
}
