package org.vfsruntime.skills.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.experience.ExperienceRow;
import org.vfsruntime.skills.policy.Choice;
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.walk.RandomWalk;

/** One walk with the final policies that runs every skill from every state it visits. */
final class ExperienceWalk {
    /** Fresh observations per state that the skills share among them: the value functions learn the noise. */
    static final int OBSERVATIONS = 4;

    private final List<ChoosingPolicy> policies;
    private final int longest;

    /**
     * @param policies [k]
     * @param longest walk, in skills
     */
    ExperienceWalk(List<? extends ChoosingPolicy> policies, int longest) {
        this.policies = List.copyOf(policies);
        this.longest = longest;
    }

    /** @return k rows per visited state */
    List<ExperienceRow> run(SkillPractice practice, int episode, long seed) {
        Random random = new Random(seed);
        practice.reset(random.nextLong());
        int steps = random.nextInt(longest + 1);
        List<ExperienceRow> rows = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            visit(practice, episode, step, random, rows);
        }
        return rows;
    }

    /** Tries all skills from here and leaves the practice where one of them led. */
    private void visit(SkillPractice practice, int episode, int step, Random random, List<ExperienceRow> rows) {
        practice.drawGoal();
        SkillPractice.Snapshot here = practice.save();
        List<SkillPractice.Snapshot> after = new ArrayList<>();
        double[] expected = new double[policies.size()];
        for (int i = 0; i < policies.size(); i++) {
            practice.restore(here);
            Observation observation = observe(practice, 1 + i % OBSERVATIONS);
            Skill skill = practice.catalogue().get(i);
            Trial trial = new Trial(true, 0, SkillOutcome.Status.COMPLETED);
            if (!practice.isSatisfied(skill)) {
                Choice choice = policies.get(i).choose(observation);
                expected[i] = choice.successProbability();
                trial = practice.attempt(skill, observation, choice.parameters());
            }
            Observation next = practice.observe();
            rows.add(new ExperienceRow(observation.values(), i, trial, next.values(), episode, step));
            after.add(practice.save());
        }
        practice.restore(after.get(RandomWalk.pick(expected, random)));
    }

    private static Observation observe(SkillPractice practice, int times) {
        Observation observation = practice.observe();
        for (int i = 1; i < times; i++) {
            observation = practice.observe();
        }
        return observation;
    }
}
