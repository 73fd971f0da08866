package org.vfsruntime.cli.maze;

import java.util.Arrays;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/**
 * The raw observation: kind and colour of every cell that is at most {@value #REACH} away to each side, what is carried and
 * the last action, each as one-hot. What is farther away would be 30,000 numbers more, nearly all of them 0.
 */
final class SightCode implements Code {
    private static final int REACH = 9;
    private static final int CELLS = (2 * REACH + 1) * (2 * REACH + 1);
    private static final int KINDS = 8; // free, wall, goal, key, ball, open, closed and locked door
    private static final int PER_CELL = KINDS + CellCode.COLOURS + 1; // the last: the agent has been there
    private static final int ACTIONS = MazeAction.values().length;
    private static final int FIRST_COLOURED_KIND = 3;

    @Override
    public String name() {
        return "observation";
    }

    @Override
    public int size() {
        return (CELLS + 1) * PER_CELL + ACTIONS;
    }

    @Override
    public void write(Moment moment, int[] colours, float[] target, int offset) {
        Arrays.fill(target, offset, offset + size(), 0);
        byte[] sight = moment.sight();
        int at = offset;
        for (int row = SeenMap.REACH - REACH; row <= SeenMap.REACH + REACH; row++) {
            for (int column = SeenMap.REACH - REACH; column <= SeenMap.REACH + REACH; column++) {
                cell(sight[row * SeenMap.SIDE + column], colours, target, at);
                target[at + PER_CELL - 1] = sight[SeenMap.BEEN + row * SeenMap.SIDE + column] == 0 ? 0 : 1;
                at += PER_CELL;
            }
        }
        cell(sight[SeenMap.CARRIED], colours, target, at);
        int last = sight[SeenMap.LAST_ACTION];
        if (last > 0) {
            target[offset + (CELLS + 1) * PER_CELL + last - 1] = 1;
        }
    }

    private static void cell(byte code, int[] colours, float[] target, int at) {
        if (code >= CellCode.KEY) {
            target[at + FIRST_COLOURED_KIND + (code - CellCode.KEY) / CellCode.COLOURS] = 1;
            target[at + KINDS + colours[CellCode.colour(code)]] = 1;
        } else if (code != CellCode.UNSEEN) {
            target[at + code - CellCode.FREE] = 1;
        }
    }
}
