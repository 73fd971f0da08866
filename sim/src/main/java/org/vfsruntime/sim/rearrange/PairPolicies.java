package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;

/** One policy for all pairs. */
public final class PairPolicies {
    private PairPolicies() {}

    /** The policy of MoveNear(A,B), on observations of the table. */
    private record OfPair(SkillPolicy policy, UnaryOperator<Observation> view) implements SkillPolicy {
        @Override
        public float[] parameters(Observation table) {
            return policy.parameters(view.apply(table));
        }

        @Override
        public OptionalDouble expectation(Observation table) {
            return policy.expectation(view.apply(table));
        }
    }

    /**
     * @param objects n in [3, 9]
     * @return [k] for each skill of n objects, what the policy of MoveNear sees of an observation of the table
     */
    public static List<UnaryOperator<Observation>> views(int objects) {
        List<UnaryOperator<Observation>> views = new ArrayList<>();
        for (int skill = 0; skill < objects * (objects - 1); skill++) {
            int a = RearrangeSkills.moved(objects, skill);
            int b = RearrangeSkills.target(objects, skill);
            views.add(observation -> PairView.of(new RearrangeView(observation), a, b));
        }
        return views;
    }

    /**
     * @param objects n in [3, 9]
     * @param policy of MoveNear, on observations of one pair
     * @return a policy for each skill of n objects, on observations of the table
     */
    public static Map<Skill, SkillPolicy> of(int objects, SkillPolicy policy) {
        Map<Skill, SkillPolicy> policies = new LinkedHashMap<>();
        List<UnaryOperator<Observation>> views = views(objects);
        for (Skill skill : RearrangeSkills.catalogue(objects)) {
            policies.put(skill, new OfPair(policy, views.get(policies.size())));
        }
        return policies;
    }
}
