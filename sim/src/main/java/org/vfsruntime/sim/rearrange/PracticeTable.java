package org.vfsruntime.sim.rearrange;

import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice.Snapshot;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmSimulation;
import org.vfsruntime.sim.arm.SkillRun;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * A table on which any pair can be tried. A try succeeds when A ends near B, nothing else was pushed away or over, and
 * no neighbour of A was left that could have been kept.
 */
final class PracticeTable implements AutoCloseable {
    private static final int REST_TICKS = 4;
    private static final int NOTHING = -1;
    /** What is left of the merit when the arm did not come to the end of its motion. */
    private static final double CUT_SHORT = 0.5;

    private final ArmMotion arm = new ArmMotion();
    private final RearrangeSimulation simulation;
    private final TableOptions options;
    private final RearrangeSight sight;
    private Course course = new Course(0, List.of(), 0, 0, NOTHING);

    /**
     * Everything beside the physics.
     *
     * @param seed of noise and draws
     * @param goal pairs that are to be near, where the table is in the middle of a task; else empty
     * @param observations so far
     * @param draws so far
     * @param harmful number of the pair whose last try did harm, or {@link #NOTHING}
     */
    private record Course(long seed, List<PairDraw.Pair> goal, long observations, long draws, int harmful) {
        Course drawn() {
            return new Course(seed, goal, observations, draws + 1, NOTHING);
        }

        /** One look for the whole course, never the usual one. */
        int look() {
            return 1 + (int) Math.floorMod(seed, RearrangeSight.SEEDS - 1L);
        }

        Course observed() {
            return new Course(seed, goal, observations + 1, draws, harmful);
        }

        Course after(int harm) {
            return new Course(seed, goal, observations, draws, harm);
        }
    }

    private record State(PracticeTable owner, ArmSimulation.State simulation, List<Integer> shapes, Course course)
            implements Snapshot {}

    PracticeTable(PhysicsEngine engine, TableOptions options) {
        this(engine, options, RearrangeSight.POSES);
    }

    PracticeTable(PhysicsEngine engine, TableOptions options, RearrangeSight sight) {
        this.sight = sight;
        this.simulation = new RearrangeSimulation(engine, arm);
        this.options = options;
        reset(0);
    }

    RearrangeSimulation simulation() {
        return simulation;
    }

    void reset(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableStart start = new TableSampler(arm, random).practice(options);
        start.apply(simulation);
        course = new Course(random.nextLong(), start.goal(), 0, 0, NOTHING);
    }

    /** @return the pairs of the task that are not near yet; empty where there is no task */
    List<PairDraw.Pair> open() {
        return course.goal().stream()
                .filter(pair -> !NearDetector.isNear(simulation, pair.a(), pair.b()))
                .toList();
    }

    /** @return numbers for the next draw; what the last try did is forgotten */
    SplittableRandom draw() {
        course = course.drawn();
        return new SplittableRandom(course.seed() ^ ~course.draws()).split();
    }

    /** @return the whole table as it is perceived */
    Observation observe() {
        course = course.observed();
        // Split, because seeds next to each other give generators that repeat each other; split mixes.
        SplittableRandom noise = new SplittableRandom(course.seed() ^ course.observations()).split();
        Observation poses = RearrangePerception.observe(simulation, RearrangeView.spec(simulation.objects()), noise);
        return sight.observe(poses, simulation, arm, course.look(), noise.nextInt(RearrangeSight.SEEDS));
    }

    Snapshot save() {
        return new State(this, simulation.save(), simulation.shapes(), course);
    }

    void restore(Snapshot snapshot) {
        if (!(snapshot instanceof State state) || state.owner() != this) {
            throw new IllegalArgumentException("the snapshot was not saved by this practice");
        }
        simulation.restore(state.simulation());
        simulation.use(state.shapes());
        course = state.course();
    }

    /**
     * @param a index of the object to be moved
     * @param b index of the other one
     * @param pairView what the primitive goes by
     * @param parameters inside the primitive's box
     * @return how it went
     */
    Trial attempt(int a, int b, Observation pairView, float[] parameters) {
        requireInside(parameters);
        if (isSatisfied(a, b)) {
            return new Trial(true, 0, SkillOutcome.Status.COMPLETED);
        }
        NearDetector.Before before = new NearDetector.Before(simulation, a, b);
        SkillRun run = MoveNearMotion.start(simulation, arm, sight, pairView, parameters);
        SkillOutcome outcome = run.finish();
        if (outcome.status() != SkillOutcome.Status.REFUSED) {
            simulation.settle(REST_TICKS);
        }
        course = course.after(before.harmed(simulation) ? number(a, b) : NOTHING);
        boolean success = isSatisfied(a, b);
        double merit = success ? before.merit(simulation) : 0;
        boolean completed = outcome.status() == SkillOutcome.Status.COMPLETED;
        return new Trial(success, outcome.ticks(), outcome.status(), completed ? merit : merit * CUT_SHORT);
    }

    boolean isSatisfied(int a, int b) {
        return course.harmful() != number(a, b) && NearDetector.isNear(simulation, a, b);
    }

    boolean isApplicable(int a, int b) {
        return NearDetector.isApplicable(simulation, a, b);
    }

    private int number(int a, int b) {
        return RearrangeSkills.index(simulation.objects(), a, b);
    }

    private static void requireInside(float[] parameters) {
        ParameterSpec spec = MoveNearPrimitive.SPEC;
        Faults faults = new Faults()
                .require(
                        parameters.length == spec.size(),
                        "number of parameters",
                        parameters.length,
                        "be " + spec.size());
        faults.throwIfAny();
        for (int i = 0; i < parameters.length; i++) {
            faults.require(
                    parameters[i] >= spec.low().get(i)
                            && parameters[i] <= spec.high().get(i),
                    "parameter '" + spec.names().get(i) + "'",
                    parameters[i],
                    "lie in [" + spec.low().get(i) + ", " + spec.high().get(i) + "]");
        }
        faults.throwIfAny();
    }

    @Override
    public void close() {
        simulation.close();
    }
}
