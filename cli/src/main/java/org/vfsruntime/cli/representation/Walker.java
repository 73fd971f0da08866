package org.vfsruntime.cli.representation;

import java.util.Random;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.skills.bank.LearnedSkill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.walk.RandomWalk;

/** Runs the next skill of a walk. Safe for use by several threads. */
@FunctionalInterface
interface Walker {
    /** From here on a value says "done". */
    float DONE = 0.9f;

    /**
     * @param practice is moved on
     * @param random decides which skill
     * @return the skill that was run, in catalogue order
     * @throws org.vfsruntime.core.InvalidInputException when the robot is told of things that cannot be
     */
    int step(SkillPractice practice, Random random);

    /**
     * @param scenario where to walk
     * @param bank of the scenario
     * @param mind the same bank, for all of the robot's skills
     * @return walks as in training: mostly skills that are expected to work
     */
    static Walker of(Scenario scenario, SkillBank bank, Mind mind) {
        if (!scenario.isRelational()) {
            RandomWalk walk = new RandomWalk(
                    bank.skills().stream().map(LearnedSkill::policy).toList());
            return (practice, random) -> walk.step(practice, random).skill();
        }
        // Asking each of very many policies what it expects would take longer than to run one: values will do.
        return (practice, random) -> byValue(mind, practice, random);
    }

    private static int byValue(Mind mind, SkillPractice practice, Random random) {
        practice.drawGoal();
        Observation observation = practice.observe();
        Embedding now = mind.space().embed(observation);
        double[] expected = new double[now.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = now.get(i) >= DONE ? 0 : now.get(i);
        }
        int chosen = RandomWalk.pick(expected, random);
        Skill skill = now.catalogue().get(chosen);
        SkillPolicy policy = mind.policies().get(skill);
        if (policy == null) {
            throw new IllegalStateException("no policy for " + skill);
        }
        practice.attempt(skill, observation, policy.parameters(observation));
        return chosen;
    }
}
