package org.vfsruntime.cli.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.skills.practice.PracticeCrew;
import org.vfsruntime.skills.practice.Seeds;

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
     * @param walker chooses the skills
     * @param space refuses observations of what cannot be
     * @param factory of practices that the walker fits
     * @param walks how many, ≥ 1, of six skills each; one ends early where the robot would be told of things that cannot be
     * @param seed decides all of them, on any number of threads
     * @param threads number of workers, ≥ 1
     * @param whenOneIsDone called after each walk, by any worker; may throw to stop
     */
    static WalkData collect(
            Walker walker,
            ValueFunctionSpace space,
            SkillPractice.Factory factory,
            int walks,
            long seed,
            int threads,
            Runnable whenOneIsDone) {
        try (PracticeCrew crew = new PracticeCrew(factory, threads)) {
            return joined(crew.map(0, walks, (practice, i) -> {
                WalkData data = run(walker, space, practice, Seeds.derive(seed, PURPOSE, i));
                whenOneIsDone.run();
                return data;
            }));
        }
    }

    private static WalkData run(Walker walker, ValueFunctionSpace space, SkillPractice practice, long seed) {
        Random random = new Random(seed);
        practice.reset(random.nextLong());
        List<Glimpse> glimpses = new ArrayList<>(List.of(glimpse(practice)));
        List<Integer> skills = new ArrayList<>();
        try {
            for (int i = 0; i < STEPS; i++) {
                int skill = walker.step(practice, random);
                Glimpse after = glimpse(practice);
                space.embed(after.observation());
                glimpses.add(after);
                skills.add(skill);
            }
        } catch (InvalidInputException e) {
            // Something has left the table: nothing can be learned from what comes after.
        }
        int n = skills.size();
        return new WalkData(
                glimpses.subList(0, n),
                skills.stream().mapToInt(Integer::intValue).toArray(),
                glimpses.subList(1, n + 1));
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
