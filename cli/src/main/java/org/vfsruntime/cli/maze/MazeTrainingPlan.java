package org.vfsruntime.cli.maze;

import org.vfsruntime.core.Faults;

/**
 * How much is done in a training.
 *
 * @param seed decides everything
 * @param policySteps optimiser steps of the skills' policy
 * @param valueRuns runs of skills that the values are learned from
 * @param valueSteps optimiser steps of the values
 * @param skillRuns skills run by the high-level policy while it learns
 * @param dynamicsRuns skills run for the dynamics model
 * @param dynamicsSteps optimiser steps of the dynamics model
 */
record MazeTrainingPlan(
        long seed, int policySteps, int valueRuns, int valueSteps, int skillRuns, int dynamicsRuns, int dynamicsSteps) {
    MazeTrainingPlan {
        new Faults()
                .require(policySteps >= 1, "policy steps", policySteps, "be ≥ 1")
                .require(valueRuns >= 1, "value runs", valueRuns, "be ≥ 1")
                .require(valueSteps >= 1, "value steps", valueSteps, "be ≥ 1")
                .require(skillRuns >= 100, "skill runs", skillRuns, "be ≥ 100")
                .require(dynamicsRuns >= 100, "dynamics runs", dynamicsRuns, "be ≥ 100")
                .require(dynamicsSteps >= 1, "dynamics steps", dynamicsSteps, "be ≥ 1")
                .throwIfAny();
    }

    static MazeTrainingPlan standard(long seed) {
        return new MazeTrainingPlan(seed, 12_000, 12_000, 3_000, 24_000, 4_000, 1_500);
    }

    static MazeTrainingPlan quick(long seed) {
        return new MazeTrainingPlan(seed, 60, 60, 40, 120, 120, 40);
    }
}
