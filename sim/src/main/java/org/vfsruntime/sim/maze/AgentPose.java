package org.vfsruntime.sim.maze;

import org.vfsruntime.core.Faults;

/**
 * Where the agent stands and looks.
 *
 * @param x column
 * @param y row
 * @param direction 0 right, 1 down, 2 left, 3 up
 */
public record AgentPose(int x, int y, int direction) {
    /** Checks. */
    public AgentPose {
        new Faults()
                .require(direction >= 0 && direction <= 3, "direction", direction, "lie in [0, 3]")
                .throwIfAny();
    }
}
