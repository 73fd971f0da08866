package org.vfsruntime.sim.desk;

import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmSimulation;
import org.vfsruntime.sim.physics.PhysicsEngine;

/** The desk as a place for practice: any initial state, sparse rewards, domain randomisation always on. */
public final class DeskPractice implements SkillPractice {
    /** Ticks to let things come to rest before the outcome is judged. */
    private static final int REST_TICKS = 6;

    private final ArmMotion arm = new ArmMotion();
    private final DeskSight sight;
    private final DeskSimulation simulation;
    private DeskSurroundings surroundings = DeskSurroundings.NONE;
    private long noiseSeed;
    private int look;
    private long observations;

    private record State(
            DeskPractice owner,
            ArmSimulation.State simulation,
            DeskSurroundings surroundings,
            long noiseSeed,
            int look,
            long observations)
            implements Snapshot {}

    /** @param engine builds the physics */
    public DeskPractice(PhysicsEngine engine) {
        this(engine, DeskSight.POSES);
    }

    /**
     * @param engine builds the physics
     * @param sight what is observed
     */
    public DeskPractice(PhysicsEngine engine, DeskSight sight) {
        this.sight = sight;
        simulation = new DeskSimulation(engine, arm);
    }

    @Override
    public SkillCatalogue catalogue() {
        return DeskSkills.CATALOGUE;
    }

    @Override
    public ObservationSpec observationSpec() {
        return sight.spec();
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        return Motions.of(skill).parameters();
    }

    @Override
    public void reset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DeskStart start = new StartSampler(arm, random).practice();
        start.apply(simulation);
        surroundings = start.surroundings();
        noiseSeed = random.nextLong();
        look = random.nextInt(1, DeskSight.SEEDS);
        observations = 0;
    }

    @Override
    public Observation observe() {
        observations++;
        // Split, because generators whose seeds lie near each other or a multiple of their step apart repeat each
        // other; split mixes.
        SplittableRandom noise = new SplittableRandom(noiseSeed ^ observations).split();
        Observation poses = DeskPerception.observe(simulation, surroundings, noise);
        return sight.observe(poses, simulation, arm, surroundings, look, noise.nextInt(DeskSight.SEEDS));
    }

    @Override
    public Snapshot save() {
        return new State(this, simulation.save(), surroundings, noiseSeed, look, observations);
    }

    @Override
    public void restore(Snapshot snapshot) {
        if (!(snapshot instanceof State state) || state.owner() != this) {
            throw new IllegalArgumentException("the snapshot was not saved by this practice");
        }
        simulation.restore(state.simulation());
        surroundings = state.surroundings();
        noiseSeed = state.noiseSeed();
        look = state.look();
        observations = state.observations();
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        requireInside(skill, parameters);
        if (isSatisfied(skill)) {
            return new Trial(true, 0, SkillOutcome.Status.COMPLETED);
        }
        SkillOutcome outcome = DeskMotion.start(simulation, arm, skill, observation, parameters)
                .finish();
        if (outcome.status() != SkillOutcome.Status.REFUSED) {
            simulation.settle(REST_TICKS);
        }
        return new Trial(isSatisfied(skill), outcome.ticks(), outcome.status());
    }

    private void requireInside(Skill skill, float[] parameters) {
        ParameterSpec spec = parameterSpec(skill);
        Faults faults = new Faults()
                .require(
                        parameters.length == spec.size(),
                        "number of parameters of skill '" + skill + "'",
                        parameters.length,
                        "be " + spec.size());
        faults.throwIfAny();
        for (int i = 0; i < parameters.length; i++) {
            faults.require(
                    parameters[i] >= spec.low().get(i)
                            && parameters[i] <= spec.high().get(i),
                    "parameter '" + spec.names().get(i) + "' of skill '" + skill + "'",
                    parameters[i],
                    "lie in [" + spec.low().get(i) + ", " + spec.high().get(i) + "]");
        }
        faults.throwIfAny();
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return DeskDetectors.isSatisfied(simulation, skill);
    }

    @Override
    public boolean isApplicable(Skill skill) {
        return DeskDetectors.isApplicable(simulation, skill);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
