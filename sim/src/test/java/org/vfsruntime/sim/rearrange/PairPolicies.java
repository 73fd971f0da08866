package org.vfsruntime.sim.rearrange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;

/** One policy for all pairs, as a robot without a bank needs it. */
final class PairPolicies {
    private PairPolicies() {}

    /** @return a policy for each skill of n objects, on observations of the table; the given one sees a pair */
    static Map<Skill, SkillPolicy> of(int objects, SkillPolicy policy) {
        Map<Skill, SkillPolicy> policies = new LinkedHashMap<>();
        List<UnaryOperator<Observation>> views = PairViews.of(objects);
        for (Skill skill : RearrangeSkills.catalogue(objects)) {
            UnaryOperator<Observation> view = views.get(policies.size());
            policies.put(skill, observation -> policy.parameters(view.apply(observation)));
        }
        return policies;
    }
}
