package org.vfsruntime.sim.rearrange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;

/** One policy for all pairs. */
public final class PairPolicies {
    private PairPolicies() {}

    /**
     * @param objects n in [3, 9]
     * @param policy of MoveNear, on observations of one pair
     * @return a policy for each skill of n objects, on observations of the table
     */
    public static Map<Skill, SkillPolicy> of(int objects, SkillPolicy policy) {
        Map<Skill, SkillPolicy> policies = new LinkedHashMap<>();
        int index = 0;
        for (Skill skill : RearrangeSkills.catalogue(objects)) {
            int a = RearrangeSkills.moved(objects, index);
            int b = RearrangeSkills.target(objects, index);
            policies.put(skill, observation -> policy.parameters(PairView.of(new RearrangeView(observation), a, b)));
            index++;
        }
        return policies;
    }
}
