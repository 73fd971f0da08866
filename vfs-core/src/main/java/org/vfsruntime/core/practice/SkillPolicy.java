package org.vfsruntime.core.practice;

import java.util.OptionalDouble;
import org.vfsruntime.core.observation.Observation;

/** The policy of one skill: chooses the parameters of its motion primitive. Deterministic, thread-safe. */
@FunctionalInterface
public interface SkillPolicy {
    /**
     * @param observation what the robot perceives
     * @return [p] parameters inside the skill's {@link ParameterSpec}
     */
    float[] parameters(Observation observation);

    /**
     * @param observation what the robot perceives
     * @return how likely this policy expects the parameters that it chooses to work, in [0, 1], as it has learned; empty
     *     when it has no opinion
     */
    default OptionalDouble expectation(Observation observation) {
        return OptionalDouble.empty();
    }
}
