package org.vfsruntime.skills.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.policy.Choice;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.policy.ParameterBox;
import org.vfsruntime.skills.walk.RandomWalk;
import org.vfsruntime.skills.walk.WalkStep;

/**
 * One counted try of one skill: looks for a state where the skill is neither done already nor refused, and
 * tries it there once. Steps of walks on the way, and the first refusal, are recorded too, as free data.
 */
final class ExplorationTry {
    /** Below this the critic calls a state hopeless for the skill. */
    private static final double HOPELESS = 0.05;

    /** Share of hopeless states that are passed over; the rest is tried, because the critic may be wrong. */
    private static final double PASSED_OVER = 0.75;

    /** Share of states that are reached by a walk and not by the reset alone. */
    private static final double WALKED = 0.5;

    private static final double NOISY_SHARE = 0.5;
    private static final double UNIFORM_SHARE = 0.2;

    private final TrainingPlan plan;
    private final List<ParameterBox> boxes;
    private final List<LearnedPolicy> policies;
    private final int skill;

    /**
     * @param policies [k] of the last round; empty in the first one
     * @param skill index of the skill to try
     */
    ExplorationTry(TrainingPlan plan, List<ParameterBox> boxes, List<LearnedPolicy> policies, int skill) {
        this.plan = plan;
        this.boxes = boxes;
        this.policies = policies;
        this.skill = skill;
    }

    private record Offer(float[] scaled, Proposal proposal, boolean hopeless) {}

    /** @return the tries, the counted one last; without a counted one when no state was found */
    List<TrialRecord> run(SkillPractice practice, long seed) {
        Random random = new Random(seed);
        Skill name = practice.catalogue().get(skill);
        List<TrialRecord> records = new ArrayList<>();
        boolean refusedBefore = false;
        for (int attempt = 0; attempt < plan.stateAttempts(); attempt++) {
            practice.reset(random.nextLong());
            walk(practice, random, records);
            practice.drawGoal();
            if (practice.isSatisfied(name)) {
                continue;
            }
            Observation observation = practice.observe();
            Offer offer = offer(observation, random);
            if (offer.hopeless() && random.nextDouble() < PASSED_OVER) {
                continue;
            }
            float[] parameters = boxes.get(skill).unscaled(offer.scaled());
            Trial trial = practice.attempt(name, observation, parameters);
            boolean refused = trial.status() == SkillOutcome.Status.REFUSED;
            if (!refused || !refusedBefore) {
                records.add(record(skill, observation, offer.scaled(), trial, offer.proposal(), !refused));
            }
            if (!refused) {
                return records;
            }
            refusedBefore = true;
        }
        return records;
    }

    private void walk(SkillPractice practice, Random random, List<TrialRecord> records) {
        boolean walks = random.nextDouble() < WALKED;
        int steps = walks && plan.explorationSteps() > 0 ? 1 + random.nextInt(plan.explorationSteps()) : 0;
        for (int i = 0; i < steps; i++) {
            WalkStep step =
                    policies.isEmpty() ? anyStep(practice, random) : new RandomWalk(policies).step(practice, random);
            boolean satisfied = step.trial().success() && step.trial().ticks() == 0;
            if (!satisfied && step.trial().status() != SkillOutcome.Status.REFUSED) {
                float[] scaled = boxes.get(step.skill()).scaled(step.parameters());
                Proposal proposal = policies.isEmpty() ? Proposal.UNIFORM : Proposal.EXACT;
                records.add(record(step.skill(), step.observation(), scaled, step.trial(), proposal, false));
            }
        }
    }

    private WalkStep anyStep(SkillPractice practice, Random random) {
        practice.drawGoal();
        int any = random.nextInt(boxes.size());
        float[] parameters = boxes.get(any).unscaled(uniform(boxes.get(any).size(), random));
        Observation observation = practice.observe();
        Trial trial = practice.attempt(practice.catalogue().get(any), observation, parameters);
        return new WalkStep(any, observation, parameters, trial);
    }

    private Offer offer(Observation observation, Random random) {
        int size = boxes.get(skill).size();
        if (policies.isEmpty()) {
            return new Offer(uniform(size, random), Proposal.UNIFORM, false);
        }
        Choice choice = policies.get(skill).choose(observation);
        boolean hopeless = choice.successProbability() < HOPELESS;
        double share = random.nextDouble();
        if (share < UNIFORM_SHARE) {
            return new Offer(uniform(size, random), Proposal.UNIFORM, hopeless);
        }
        float[] scaled = boxes.get(skill).scaled(choice.parameters());
        if (share >= UNIFORM_SHARE + NOISY_SHARE) {
            return new Offer(scaled, Proposal.EXACT, hopeless);
        }
        for (int p = 0; p < size; p++) {
            double noisy = scaled[p] + plan.explorationNoise() * random.nextGaussian();
            scaled[p] = (float) Math.max(-1, Math.min(1, noisy));
        }
        return new Offer(scaled, Proposal.NOISY, hopeless);
    }

    private static float[] uniform(int size, Random random) {
        float[] scaled = new float[size];
        for (int p = 0; p < size; p++) {
            scaled[p] = 2 * random.nextFloat() - 1;
        }
        return scaled;
    }

    private static TrialRecord record(
            int skill, Observation observation, float[] scaled, Trial trial, Proposal proposal, boolean counted) {
        return new TrialRecord(
                skill, observation.values(), scaled, trial.success(), (float) trial.merit(), proposal, counted);
    }
}
