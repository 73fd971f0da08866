package org.vfsruntime.skills.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.policy.Repertoire;
import org.vfsruntime.skills.practice.PracticeCrew;
import org.vfsruntime.skills.practice.Seeds;
import org.vfsruntime.skills.walk.RandomWalk;

/**
 * Measures skills on fresh states. Each of the n states has its own reset and its own walk of 0 to 6 skills,
 * so that states are independent and intervals are honest; in each, every skill is judged.
 */
public final class Calibration {
    /** Keeps the states apart from those of a training with the same seed. */
    private static final long PURPOSE = 0xca11b4a7eL;

    private static final int LONGEST_WALK = 6;
    private static final int CHUNK = 64;

    private final Repertoire skills;
    private final List<ChoosingPolicy> policies;
    private final ValueFunctionSpace space;
    private final RandomWalk walk;

    /** Watches a measurement. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called on the measuring thread; an exception stops the measurement.
         *
         * @param done states, in [1, total]
         * @param total states
         */
        void on(int done, int total);
    }

    /** @param bank to measure */
    public Calibration(SkillBank bank) {
        this(bank, bank.space());
    }

    /**
     * @param skills with their policies
     * @param space of the values to measure, of the same skills
     */
    public Calibration(Repertoire skills, ValueFunctionSpace space) {
        new Faults()
                .require(
                        space.catalogue().equals(skills.catalogue()),
                        "skills of the values",
                        space.catalogue(),
                        "equal those that are run " + skills.catalogue())
                .throwIfAny();
        this.skills = skills;
        this.policies = skills.policies();
        this.space = space;
        this.walk = new RandomWalk(policies);
    }

    /**
     * @param factory of practices that the skills fit
     * @param states n ≥ 1
     * @param seed decides everything; the same for any number of threads
     * @param threads number of workers
     * @param progress is told
     * @return [k] in catalogue order
     */
    public List<SkillCalibration> measure(
            SkillPractice.Factory factory, int states, long seed, int threads, Progress progress) {
        new Faults()
                .require(states >= 1 && states <= 10_000_000, "number of states", states, "lie in [1, 10000000]")
                .throwIfAny();
        List<Judgement[]> judgements = new ArrayList<>();
        try (PracticeCrew crew = new PracticeCrew(factory, threads)) {
            skills.requireCompatible(crew.first());
            while (judgements.size() < states) {
                int end = Math.min(states, judgements.size() + CHUNK);
                judgements.addAll(crew.map(judgements.size(), end, (practice, i) -> judge(practice, i, seed)));
                progress.on(end, states);
            }
        }
        List<SkillCalibration> calibrations = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            calibrations.add(calibration(i, judgements));
        }
        return calibrations;
    }

    private record Judgement(double value, boolean satisfied, boolean applicable, boolean success, double discounted) {}

    private Judgement[] judge(SkillPractice practice, int index, long seed) {
        Random random = new Random(Seeds.derive(seed, PURPOSE, index));
        practice.reset(random.nextLong());
        int steps = random.nextInt(LONGEST_WALK + 1);
        for (int i = 0; i < steps; i++) {
            walk.step(practice, random);
        }
        practice.drawGoal();
        SkillPractice.Snapshot here = practice.save();
        Judgement[] judgements = new Judgement[policies.size()];
        for (int i = 0; i < judgements.length; i++) {
            practice.restore(here);
            judgements[i] = judge(practice, skills.catalogue().get(i), policies.get(i));
        }
        return judgements;
    }

    private Judgement judge(SkillPractice practice, Skill skill, ChoosingPolicy policy) {
        boolean satisfied = practice.isSatisfied(skill);
        boolean applicable = practice.isApplicable(skill);
        Observation observation = practice.observe();
        float value = space.embed(observation).get(skill);
        Trial trial = satisfied
                ? new Trial(true, 0, SkillOutcome.Status.COMPLETED)
                : practice.attempt(skill, observation, policy.parameters(observation));
        double discounted = trial.success() ? StrictMath.pow(skills.discount(), trial.ticks()) : 0;
        return new Judgement(value, satisfied, applicable, trial.success(), discounted);
    }

    private SkillCalibration calibration(int skill, List<Judgement[]> judgements) {
        int n = judgements.size();
        double[] values = new double[n];
        boolean[] satisfied = new boolean[n];
        boolean[] success = new boolean[n];
        double[] discounted = new double[n];
        int applicable = 0;
        int successes = 0;
        for (int i = 0; i < n; i++) {
            Judgement judgement = judgements.get(i)[skill];
            values[i] = judgement.value();
            satisfied[i] = judgement.satisfied();
            success[i] = judgement.success();
            discounted[i] = judgement.discounted();
            applicable += judgement.applicable() ? 1 : 0;
            successes += judgement.applicable() && judgement.success() ? 1 : 0;
        }
        return new SkillCalibration(
                skills.catalogue().get(skill),
                applicable,
                successes,
                ValueCalibration.of(values, satisfied, success, discounted));
    }
}
