package org.vfsruntime.sim.rearrange;

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
import org.vfsruntime.sim.arm.SkillRun;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * The table as a place to practise the one skill that all pairs are instances of. Which pair is meant is part of the
 * state: {@link #drawGoal} draws another one.
 *
 * <p>A try succeeds when A ends near B, nothing else was pushed away or over, and no neighbour of A was left that could
 * have been kept.
 */
public final class MoveNearPractice implements SkillPractice {
    private static final int REST_TICKS = 4;
    private static final SkillCatalogue CATALOGUE =
            SkillCatalogue.of(java.util.List.of(RearrangeSkills.MOVE_NEAR));

    private final ArmMotion arm = new ArmMotion();
    private final RearrangeSimulation simulation;
    private final TableOptions options;
    private Course course = new Course(0, 0, 0, 0, 1, false);

    /**
     * Everything beside the physics.
     *
     * @param seed of noise and goals
     * @param observations so far
     * @param goals drawn so far
     * @param a index of the object to be moved
     * @param b index of the other one
     * @param harmed whether the last try for this pair did harm
     */
    private record Course(long seed, long observations, long goals, int a, int b, boolean harmed) {}

    private record State(
            MoveNearPractice owner,
            RearrangeSimulation.State simulation,
            java.util.List<Integer> shapes,
            Course course)
            implements Snapshot {}

    /**
     * @param engine builds the physics
     * @param options which tables are drawn
     */
    public MoveNearPractice(PhysicsEngine engine, TableOptions options) {
        this.simulation = new RearrangeSimulation(engine, arm);
        this.options = options;
        reset(0);
    }

    @Override
    public SkillCatalogue catalogue() {
        return CATALOGUE;
    }

    @Override
    public ObservationSpec observationSpec() {
        return PairView.SPEC;
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        CATALOGUE.indexOf(skill);
        return MoveNearPrimitive.SPEC;
    }

    @Override
    public void reset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        new TableSampler(arm, random).practice(options).apply(simulation);
        course = new Course(random.nextLong(), 0, 0, 0, 1, false);
        drawGoal();
    }

    @Override
    public void drawGoal() {
        SplittableRandom random = new SplittableRandom(course.seed() ^ ~course.goals()).split();
        int[] pair = PairDraw.pair(simulation, random);
        course = new Course(
                course.seed(), course.observations(), course.goals() + 1, pair[0], pair[1], false);
    }

    @Override
    public Observation observe() {
        course = new Course(
                course.seed(), course.observations() + 1, course.goals(), course.a(), course.b(), course.harmed());
        // Split, because seeds next to each other give generators that repeat each other; split mixes.
        SplittableRandom noise = new SplittableRandom(course.seed() ^ course.observations()).split();
        ObservationSpec spec = RearrangeView.spec(simulation.objects());
        Observation table = RearrangePerception.observe(simulation, spec, noise);
        return PairView.of(new RearrangeView(table), course.a(), course.b());
    }

    @Override
    public Snapshot save() {
        return new State(this, simulation.save(), simulation.shapes(), course);
    }

    @Override
    public void restore(Snapshot snapshot) {
        if (!(snapshot instanceof State state) || state.owner() != this) {
            throw new IllegalArgumentException("the snapshot was not saved by this practice");
        }
        simulation.restore(state.simulation());
        simulation.use(state.shapes());
        course = state.course();
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        requireInside(skill, parameters);
        if (isSatisfied(skill)) {
            return new Trial(true, 0, SkillOutcome.Status.COMPLETED);
        }
        NearDetector.Before before = new NearDetector.Before(simulation, course.a(), course.b());
        SkillRun run = MoveNearMotion.start(simulation, arm, observation, parameters);
        SkillOutcome outcome = run.finish();
        if (outcome.status() != SkillOutcome.Status.REFUSED) {
            simulation.settle(REST_TICKS);
        }
        course = new Course(
                course.seed(),
                course.observations(),
                course.goals(),
                course.a(),
                course.b(),
                before.harmed(simulation));
        return new Trial(isSatisfied(skill), outcome.ticks(), outcome.status());
    }

    private static void requireInside(Skill skill, float[] parameters) {
        CATALOGUE.indexOf(skill);
        ParameterSpec spec = MoveNearPrimitive.SPEC;
        Faults faults = new Faults()
                .require(parameters.length == spec.size(), "number of parameters", parameters.length, "be "
                        + spec.size());
        faults.throwIfAny();
        for (int i = 0; i < parameters.length; i++) {
            faults.require(
                    parameters[i] >= spec.low().get(i) && parameters[i] <= spec.high().get(i),
                    "parameter '" + spec.names().get(i) + "'",
                    parameters[i],
                    "lie in [" + spec.low().get(i) + ", " + spec.high().get(i) + "]");
        }
        faults.throwIfAny();
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        CATALOGUE.indexOf(skill);
        return !course.harmed() && NearDetector.isNear(simulation, course.a(), course.b());
    }

    @Override
    public boolean isApplicable(Skill skill) {
        CATALOGUE.indexOf(skill);
        return NearDetector.isApplicable(simulation, course.a(), course.b());
    }

    @Override
    public void close() {
        simulation.close();
    }
}
