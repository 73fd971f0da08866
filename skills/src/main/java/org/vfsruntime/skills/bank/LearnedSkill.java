package org.vfsruntime.skills.bank;

import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.value.LearnedValueFunction;

/**
 * What training makes of one skill.
 *
 * @param skill its name
 * @param policy chooses the primitive's parameters
 * @param value says how well that will go
 */
public record LearnedSkill(Skill skill, LearnedPolicy policy, LearnedValueFunction value) {}
