package org.vfsruntime.cli.maze;

import org.vfsruntime.planner.dqn.SkillValues;

/**
 * A moment between two skills.
 *
 * @param sight what the agent knows
 * @param z its values
 * @param logOdds the values as {@link SkillValues#logOdds}
 */
@SuppressWarnings("ArrayRecordComponent")
record Moment(byte[] sight, float[] z, float[] logOdds) {
    Moment(byte[] sight, float[] z) {
        this(sight, z, SkillValues.logOdds(z));
    }
}
