package org.vfsruntime.cli.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.bank.LearnedSkill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.practice.PracticeCrew;
import org.vfsruntime.skills.practice.Seeds;
import org.vfsruntime.skills.walk.RandomWalk;

/**
 * What skills did on walks from fresh states: the data that every representation and every dynamics model learns from.
 *
 * @param before moment before each skill
 * @param skills [n] which
 * @param after moment after each skill
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record WalkData(List<Glimpse> before, int[] skills, List<Glimpse> after) {
    private static final long PURPOSE = 0x5ace5L;
    private static final int STEPS = 6;

    /**
     * @param bank chooses and runs the skills
     * @param factory of practices that the bank fits
     * @param walks how many, ≥ 1, of six skills each
     * @param seed decides all of them, on any number of threads
     * @param threads number of workers, ≥ 1
     * @param whenOneIsDone called after each walk, by any worker; may throw to stop
     */
    static WalkData collect(
            SkillBank bank, SkillPractice.Factory factory, int walks, long seed, int threads, Runnable whenOneIsDone) {
        RandomWalk walk =
                new RandomWalk(bank.skills().stream().map(LearnedSkill::policy).toList());
        try (PracticeCrew crew = new PracticeCrew(factory, threads)) {
            bank.requireCompatible(crew.first());
            return joined(crew.map(0, walks, (practice, i) -> {
                WalkData data = run(walk, practice, Seeds.derive(seed, PURPOSE, i));
                whenOneIsDone.run();
                return data;
            }));
        }
    }

    private static WalkData run(RandomWalk walk, SkillPractice practice, long seed) {
        Random random = new Random(seed);
        practice.reset(random.nextLong());
        List<Glimpse> glimpses = new ArrayList<>(List.of(glimpse(practice)));
        int[] skills = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            skills[i] = walk.step(practice, random).skill();
            glimpses.add(glimpse(practice));
        }
        return new WalkData(glimpses.subList(0, STEPS), skills, glimpses.subList(1, STEPS + 1));
    }

    private static Glimpse glimpse(SkillPractice practice) {
        float[] truth = new float[practice.catalogue().size()];
        for (int i = 0; i < truth.length; i++) {
            Skill skill = practice.catalogue().get(i);
            truth[i] = practice.isSatisfied(skill) ? 1 : 0;
        }
        return new Glimpse(practice.observe(), truth);
    }

    private static WalkData joined(List<WalkData> walks) {
        return new WalkData(
                walks.stream().flatMap(walk -> walk.before().stream()).toList(),
                walks.stream()
                        .flatMapToInt(walk -> Arrays.stream(walk.skills()))
                        .toArray(),
                walks.stream().flatMap(walk -> walk.after().stream()).toList());
    }

    int size() {
        return skills.length;
    }
}
