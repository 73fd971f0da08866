package org.vfsruntime.cli.mind;

import java.util.Map;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.ValueFunctionSpace;

/**
 * What a robot has learned. Safe for use by several threads.
 *
 * @param space the value functions, stacked
 * @param policies one for each skill
 * @param dynamics what skills do in value function space
 */
public record Mind(ValueFunctionSpace space, Map<Skill, SkillPolicy> policies, DynamicsModel dynamics) {
    /** Copies the policies. */
    public Mind {
        policies = Map.copyOf(policies);
    }
}
