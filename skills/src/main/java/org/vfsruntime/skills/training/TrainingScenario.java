package org.vfsruntime.skills.training;

import org.vfsruntime.core.Faults;

/**
 * What the training notes in the bank about where it took place.
 *
 * @param name of the scenario
 * @param controlTickSeconds length of one control tick, seconds, > 0
 */
public record TrainingScenario(String name, double controlTickSeconds) {
    /** Checks the parts. */
    public TrainingScenario {
        new Faults()
                .require(!name.isBlank(), "scenario name", "blank", "be a name")
                .require(
                        controlTickSeconds > 0 && Double.isFinite(controlTickSeconds),
                        "control tick",
                        controlTickSeconds,
                        "be > 0 seconds")
                .throwIfAny();
    }
}
