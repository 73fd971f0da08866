package org.vfsruntime.skills.bank;

import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.value.StoredValueFunction;

/**
 * What a bank holds of one skill.
 *
 * @param skill its name
 * @param learnedPolicy chooses the primitive's parameters; empty for a critic that was imported alone
 * @param value says how well that will go
 */
public record LearnedSkill(Skill skill, Optional<LearnedPolicy> learnedPolicy, StoredValueFunction value) {
    /**
     * A skill that can act.
     *
     * @param skill its name
     * @param policy chooses the primitive's parameters
     * @param value says how well that will go
     */
    public LearnedSkill(Skill skill, LearnedPolicy policy, StoredValueFunction value) {
        this(skill, Optional.of(policy), value);
    }

    /**
     * @return chooses the primitive's parameters
     * @throws InvalidInputException when the skill has no policy
     */
    public LearnedPolicy policy() {
        return learnedPolicy.orElseThrow(() -> new InvalidInputException("skill '" + skill
                + "' has a value function but no policy, so the bank can embed but not act with it; import critics"
                + " for skills that have a policy, or use the bank for embeddings alone"));
    }
}
