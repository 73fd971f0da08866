package org.vfsruntime.skills.policy;

import java.util.OptionalDouble;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;

/** A policy that also says what it expects. Deterministic, safe for use by several threads. */
public interface ChoosingPolicy extends SkillPolicy {
    /**
     * @param observation what the robot perceives
     * @return the parameters, and what the critic expects of them
     */
    Choice choose(Observation observation);

    @Override
    default OptionalDouble expectation(Observation observation) {
        return OptionalDouble.of(choose(observation).successProbability());
    }
}
