package org.vfsruntime.core.symbolic;

import java.util.List;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * Practice on the {@link SymbolicDesk}. A skill has one parameter, an offset in metres; the closer it is to
 * zero, the more often the skill works. The sensor is off by up to 0.2.
 */
public final class SymbolicPractice implements SkillPractice {
    private static final ParameterSpec PARAMETERS = new ParameterSpec(List.of("offset_m"), List.of(-1f), List.of(1f));
    private static final int TICKS = 20;

    private SymbolicDesk desk = SymbolicDesk.closed();
    private CountingRandom random = new CountingRandom(0, 0);

    /** The state, and where the noise stands. */
    private record Saved(SymbolicDesk desk, long seed, long drawn) implements Snapshot {}

    /** Numbers that follow from a seed and a count, so that the count is the whole state. */
    private static final class CountingRandom implements RandomGenerator {
        private final long seed;
        private long drawn;

        CountingRandom(long seed, long drawn) {
            this.seed = seed;
            this.drawn = drawn;
        }

        @Override
        public long nextLong() {
            drawn++;
            long mixed = (seed ^ 0x5DEECE66DL) * 0x9E3779B97F4A7C15L + drawn * 0xD1B54A32D192ED03L;
            mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
            return mixed ^ (mixed >>> 29);
        }
    }

    @Override
    public SkillCatalogue catalogue() {
        return SymbolicDesk.SKILLS;
    }

    @Override
    public ObservationSpec observationSpec() {
        return SymbolicDesk.SPEC;
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        SymbolicDesk.SKILLS.indexOf(skill);
        return PARAMETERS;
    }

    @Override
    public void reset(long seed) {
        random = new CountingRandom(seed, 0);
        Spot[] spots = {Spot.COUNTER, Spot.DRAWER, Spot.TABLE};
        desk = new SymbolicDesk(random.nextBoolean(), spots[random.nextInt(3)], spots[random.nextInt(3)]);
    }

    @Override
    public Observation observe() {
        float[] values = desk.observation().values();
        for (int i = 0; i < values.length; i++) {
            values[i] += random.nextFloat(-0.2f, 0.2f);
        }
        return Observation.of(SymbolicDesk.SPEC, values);
    }

    @Override
    public Snapshot save() {
        return new Saved(desk, random.seed, random.drawn);
    }

    @Override
    public void restore(Snapshot snapshot) {
        Saved saved = (Saved) snapshot;
        desk = saved.desk();
        random = new CountingRandom(saved.seed(), saved.drawn());
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        int index = SymbolicDesk.SKILLS.indexOf(skill);
        if (parameters.length != 1 || !(Math.abs(parameters[0]) <= 1)) {
            throw new InvalidInputException("parameter offset_m must be one number in [-1, 1]");
        }
        if (isSatisfied(skill)) {
            return new Trial(true, 0, SkillOutcome.Status.COMPLETED);
        }
        if (!isApplicable(skill)) {
            return new Trial(false, 0, SkillOutcome.Status.REFUSED);
        }
        if (random.nextFloat() > Math.abs(parameters[0])) {
            desk = desk.after(index);
        }
        return new Trial(isSatisfied(skill), TICKS, SkillOutcome.Status.COMPLETED);
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return desk.value(SymbolicDesk.SKILLS.indexOf(skill)) == SymbolicDesk.DONE;
    }

    @Override
    public boolean isApplicable(Skill skill) {
        return desk.value(SymbolicDesk.SKILLS.indexOf(skill)) == SymbolicDesk.DOABLE;
    }

    @Override
    public void close() {}
}
