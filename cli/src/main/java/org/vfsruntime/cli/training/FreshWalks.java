package org.vfsruntime.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.planner.dynamics.DynamicsEvaluation;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.skills.bank.LearnedSkill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.practice.PracticeCrew;
import org.vfsruntime.skills.practice.Seeds;
import org.vfsruntime.skills.walk.RandomWalk;
import org.vfsruntime.skills.walk.WalkStep;

/** Skills run one after the other from fresh states: what a dynamics model is measured on. */
public final class FreshWalks {
    /** Keeps the states apart from those of a training with the same seed. */
    private static final long PURPOSE = 0xf4e54a1cL;

    private FreshWalks() {}

    private record Walk(List<Integer> skills, List<Observation> observations) {}

    /**
     * @param session where progress is shown, and who may ask for a stop
     * @param skills chosen and run, and what they are worth
     * @param factory of practices that the bank fits
     * @param walks how many, ≥ 1; each as long as the longest chain that is measured
     * @param seed decides all of them, on any number of threads
     * @param threads number of workers, ≥ 1
     * @return the transitions; an episode is a walk
     * @throws java.util.concurrent.CancellationException when somebody asks for a stop
     */
    public static Transitions collect(
            Session session, LoadedSkills skills, SkillPractice.Factory factory, int walks, long seed, int threads) {
        SkillBank bank = skills.bank();
        RandomWalk walk =
                new RandomWalk(bank.skills().stream().map(LearnedSkill::policy).toList());
        try (PracticeCrew crew = new PracticeCrew(factory, threads)) {
            bank.requireCompatible(crew.first());
            List<Walk> all =
                    WatchedWalks.map(session, "Walks", crew, walks, (practice, i) -> run(walk, practice, i, seed));
            return transitions(skills.space(), all);
        }
    }

    private static Walk run(RandomWalk walk, SkillPractice practice, int index, long seed) {
        Random random = new Random(Seeds.derive(seed, PURPOSE, index));
        practice.reset(random.nextLong());
        List<Integer> skills = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < DynamicsEvaluation.LONGEST; i++) {
            WalkStep step = walk.step(practice, random);
            skills.add(step.skill());
            observations.add(step.observation());
        }
        observations.add(practice.observe());
        return new Walk(skills, observations);
    }

    private static Transitions transitions(ValueFunctionSpace space, List<Walk> walks) {
        List<Observation> before = new ArrayList<>();
        List<Observation> after = new ArrayList<>();
        List<Integer> skills = new ArrayList<>();
        List<Long> episodes = new ArrayList<>();
        for (int i = 0; i < walks.size(); i++) {
            Walk walk = walks.get(i);
            int length = walk.skills().size();
            before.addAll(walk.observations().subList(0, length));
            after.addAll(walk.observations().subList(1, length + 1));
            skills.addAll(walk.skills());
            for (int step = 0; step < length; step++) {
                episodes.add((long) i);
            }
        }
        return new Transitions(
                space.catalogue().size(),
                ExperienceTransitions.values(space.embedAll(before)),
                skills.stream().mapToInt(Integer::intValue).toArray(),
                ExperienceTransitions.values(space.embedAll(after)),
                episodes.stream().mapToLong(Long::longValue).toArray());
    }
}
