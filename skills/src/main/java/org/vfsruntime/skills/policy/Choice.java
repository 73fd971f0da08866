package org.vfsruntime.skills.policy;

import org.vfsruntime.core.Faults;

/**
 * What a learned policy chose.
 *
 * @param parameters [p] of the motion primitive, inside its box; taken without a copy
 * @param successProbability what the critic expects of them, in [0, 1]
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
public record Choice(float[] parameters, float successProbability) {
    /** Checks the probability. */
    public Choice {
        new Faults()
                .require(
                        successProbability >= 0 && successProbability <= 1,
                        "success probability",
                        successProbability,
                        "lie in [0, 1]")
                .throwIfAny();
    }
}
