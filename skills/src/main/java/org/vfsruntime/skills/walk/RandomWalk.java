package org.vfsruntime.skills.walk;

import java.util.List;
import java.util.Random;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.skills.policy.Choice;
import org.vfsruntime.skills.policy.ChoosingPolicy;

/**
 * Walks through the states of a practice by running skills: mostly those whose critics expect success, so
 * that the walk gets somewhere, now and then any, so that it also sees what goes wrong. Training and
 * measuring walk alike. Immutable, safe for use by several threads.
 */
public final class RandomWalk {
    /** Share of steps that take any skill. */
    private static final double ARBITRARY = 0.2;

    private final List<ChoosingPolicy> policies;

    /** @param policies [k] in catalogue order */
    public RandomWalk(List<? extends ChoosingPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * Runs one skill.
     *
     * @param practice is moved on
     * @param random decides which skill
     * @return what was run
     */
    public WalkStep step(SkillPractice practice, Random random) {
        practice.drawGoal();
        SkillCatalogue catalogue = practice.catalogue();
        Observation observation = practice.observe();
        double[] expected = new double[policies.size()];
        Choice[] choices = new Choice[policies.size()];
        for (int i = 0; i < expected.length; i++) {
            choices[i] = policies.get(i).choose(observation);
            expected[i] = practice.isSatisfied(catalogue.get(i)) ? 0 : choices[i].successProbability();
        }
        int skill = pick(expected, random);
        float[] parameters = choices[skill].parameters();
        Trial trial = practice.attempt(catalogue.get(skill), observation, parameters);
        return new WalkStep(skill, observation, parameters, trial);
    }

    /**
     * Chooses the next skill of a walk.
     *
     * @param expected [k] success that the critic expects of each skill, 0 for one that is done already
     * @param random decides
     * @return index of a skill
     */
    public static int pick(double[] expected, Random random) {
        double sum = 0;
        for (double success : expected) {
            sum += success;
        }
        boolean arbitrary = random.nextDouble() < ARBITRARY || sum <= 0;
        int any = random.nextInt(expected.length);
        double rest = random.nextDouble() * sum;
        if (arbitrary) {
            return any;
        }
        for (int i = 0; i < expected.length; i++) {
            rest -= expected[i];
            if (rest < 0) {
                return i;
            }
        }
        return any;
    }
}
