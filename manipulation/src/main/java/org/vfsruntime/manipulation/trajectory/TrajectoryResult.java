package org.vfsruntime.manipulation.trajectory;

import java.util.List;

/** What planning a motion program gives back. Expected failure is a type. */
public sealed interface TrajectoryResult {
    /**
     * The whole program can be driven.
     *
     * @param ticks one per control tick: element i is the command for time (i + 1) · tick after the start; the
     *     start itself is not in it
     */
    record Planned(List<ArmTick> ticks) implements TrajectoryResult {
        /** Copies. */
        public Planned {
            ticks = List.copyOf(ticks);
        }
    }

    /**
     * A segment cannot be driven.
     *
     * @param segment index in the program
     * @param reason one line
     */
    record Unreachable(int segment, String reason) implements TrajectoryResult {}
}
