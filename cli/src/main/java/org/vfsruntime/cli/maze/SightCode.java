package org.vfsruntime.cli.maze;

import java.util.Arrays;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/** The raw observation: every cell's kind and colour, what is carried and the last action, each as one-hot. */
final class SightCode implements Code {
    private static final int KINDS = 8; // free, wall, goal, key, ball, open, closed and locked door
    private static final int PER_CELL = KINDS + CellCode.COLOURS;
    private static final int ACTIONS = MazeAction.values().length;
    private static final int FIRST_COLOURED_KIND = 3;

    @Override
    public String name() {
        return "observation";
    }

    @Override
    public int size() {
        return (SeenMap.CELLS + 1) * PER_CELL + ACTIONS;
    }

    @Override
    public void write(Moment moment, int[] colours, float[] target, int offset) {
        Arrays.fill(target, offset, offset + size(), 0);
        byte[] sight = moment.sight();
        for (int i = 0; i <= SeenMap.CARRIED; i++) {
            byte code = sight[i];
            int at = offset + i * PER_CELL;
            if (code >= CellCode.KEY) {
                target[at + FIRST_COLOURED_KIND + (code - CellCode.KEY) / CellCode.COLOURS] = 1;
                target[at + KINDS + colours[CellCode.colour(code)]] = 1;
            } else if (code != CellCode.UNSEEN) {
                target[at + code - CellCode.FREE] = 1;
            }
        }
        int last = sight[SeenMap.LAST_ACTION];
        if (last > 0) {
            target[offset + (SeenMap.CELLS + 1) * PER_CELL + last - 1] = 1;
        }
    }
}
