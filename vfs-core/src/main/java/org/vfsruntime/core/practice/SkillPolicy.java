package org.vfsruntime.core.practice;

import org.vfsruntime.core.observation.Observation;

/** The policy of one skill: chooses the parameters of its motion primitive. Deterministic, thread-safe. */
@FunctionalInterface
public interface SkillPolicy {
    /**
     * @param observation what the robot perceives
     * @return [p] parameters inside the skill's {@link ParameterSpec}
     */
    float[] parameters(Observation observation);
}
