package org.vfsruntime.skills.policy;

import java.util.function.UnaryOperator;
import org.vfsruntime.core.observation.Observation;

/**
 * A policy of a skill that stands for many, as one of them.
 *
 * @param policy of the skill that was learned
 * @param view what that policy is to see of what the robot perceives
 */
public record ViewedPolicy(ChoosingPolicy policy, UnaryOperator<Observation> view) implements ChoosingPolicy {
    @Override
    public float[] parameters(Observation observation) {
        return policy.parameters(view.apply(observation));
    }

    @Override
    public Choice choose(Observation observation) {
        return policy.choose(view.apply(observation));
    }
}
