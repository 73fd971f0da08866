package org.vfsruntime.cli.maze;

import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/**
 * A moment between two skills.
 *
 * @param sight what the agent knows
 * @param z its values
 */
@SuppressWarnings("ArrayRecordComponent")
record Moment(byte[] sight, float[] z) {
    /** @return the sight with colours changed for others; doors, keys and balls keep their kind */
    static byte[] recoloured(byte[] sight, int[] colours) {
        byte[] changed = sight.clone();
        for (int i = 0; i <= SeenMap.CARRIED; i++) {
            byte code = sight[i];
            if (code >= CellCode.KEY) {
                int colour = CellCode.colour(code);
                changed[i] = (byte) (code - colour + colours[colour]);
            }
        }
        return changed;
    }
}
