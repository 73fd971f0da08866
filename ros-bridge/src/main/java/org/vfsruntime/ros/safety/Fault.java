package org.vfsruntime.ros.safety;

import org.vfsruntime.core.Faults;

/**
 * Why the arm was stopped for good, until an operator resets it.
 *
 * @param kind of fault
 * @param detail one line for people
 */
public record Fault(Kind kind, String detail) {
    /** What can go wrong with an arm that moves. */
    public enum Kind {
        /** A skill took longer than it may. */
        DEADLINE,
        /** Readings stopped, or are not finite. */
        SENSOR_LOST,
        /** The arm's controller fell silent, or lost a goal. */
        STATUS_LOST,
        /** The master does not answer, or the node was told to shut down. */
        MASTER_LOST,
        /** The clock jumped. */
        CLOCK_JUMP,
        /** This program did not get the processor for a while, and did not see the arm. */
        WATCH_HALTED,
        /** The arm did not confirm that it stopped. */
        STOP_NOT_CONFIRMED,
        /** The arm ended a motion for a reason that is not in its way, or gave it up to somebody else. */
        ARM_STOPPED,
        /** The robot is not the one that robot.yaml describes. */
        MODEL_MISMATCH,
        /** Somebody pressed stop. */
        OPERATOR_STOP,
        /** The program has a defect. */
        DEFECT
    }

    /** Checks that something is said. */
    public Fault {
        new Faults()
                .require(!detail.isBlank(), "detail of a fault", "'" + detail + "'", "say something")
                .throwIfAny();
    }

    @Override
    public String toString() {
        return kind + ": " + detail;
    }
}
