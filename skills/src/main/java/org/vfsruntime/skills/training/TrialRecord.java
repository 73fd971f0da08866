package org.vfsruntime.skills.training;

/**
 * One try of the exploration.
 *
 * @param skill index in the catalogue
 * @param observation [d]; taken without a copy
 * @param scaledParameters [p] of the skill, in [-1, 1]; taken without a copy
 * @param success whether it succeeded
 * @param merit what it counts for the critic, in [0, 1]; 0 for a failure
 * @param proposal where the parameters came from
 * @param counted whether it belongs to the skill's budget; else it is a refused try or a step of a walk
 */
@SuppressWarnings("ArrayRecordComponent") // collected into columns, never compared
record TrialRecord(
        int skill,
        float[] observation,
        float[] scaledParameters,
        boolean success,
        float merit,
        Proposal proposal,
        boolean counted) {}
