package org.vfsruntime.sim.rearrange;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmSimulation;
import org.vfsruntime.sim.arm.RunningSkill;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * The arm at the table as a robot. It knows only what it perceives. One thread drives it; {@link
 * SkillExecution#cancel} may come from another.
 */
public final class RearrangeRobot implements Robot {
    /** Length of a control tick. */
    public static final double TICK_SECONDS = 1.0 / ArmSimulation.TICKS_PER_SECOND;

    private static final int REST_TICKS = 4;

    private final ArmMotion arm = new ArmMotion();
    private final int objects;
    private final SkillCatalogue catalogue;
    private final ObservationSpec spec;
    private final RearrangeSight sight;
    private final boolean anyLook;
    private final Map<Skill, SkillPolicy> policies;
    private final RearrangeSimulation simulation;
    private final ArmFilm film;
    private SplittableRandom noise = new SplittableRandom(0);
    private int look;
    private Optional<RunningSkill> running = Optional.empty();

    /**
     * @param engine builds the physics
     * @param objects n in [3, 9]
     * @param policies one for each skill, on observations of the table
     * @throws InvalidInputException when a policy is missing
     */
    public RearrangeRobot(PhysicsEngine engine, int objects, Map<Skill, SkillPolicy> policies) {
        this(engine, objects, policies, RearrangeSight.POSES, false);
    }

    /**
     * @param engine builds the physics
     * @param objects n in [3, 9]
     * @param policies one for each skill, on observations of the table
     * @param sight what the robot observes
     * @param anyLook whether each episode has a look of its own to the camera, not the usual one
     * @throws InvalidInputException when a policy is missing
     */
    public RearrangeRobot(
            PhysicsEngine engine,
            int objects,
            Map<Skill, SkillPolicy> policies,
            RearrangeSight sight,
            boolean anyLook) {
        this.sight = sight;
        this.anyLook = anyLook;
        this.objects = objects;
        this.catalogue = RearrangeSkills.catalogue(objects);
        for (Skill skill : catalogue) {
            if (!policies.containsKey(skill)) {
                throw new InvalidInputException("skill '" + skill + "' has no policy: every pair needs one");
            }
        }
        this.spec = sight.spec(objects);
        this.policies = Map.copyOf(policies);
        this.simulation = new RearrangeSimulation(engine, arm);
        this.film = new ArmFilm(simulation, arm);
    }

    /**
     * Begins an episode.
     *
     * @param task decides the start; the same task begins in the same state bit for bit
     */
    public void begin(RearrangeTask task) {
        if (task.objects() != objects) {
            throw new InvalidInputException(
                    "the task has " + task.objects() + " objects but the robot's table has " + objects);
        }
        film.cut();
        task.start(arm).apply(simulation);
        film.begin(RearrangeProps.still(), RearrangeProps.moving(simulation.shapes()));
        SplittableRandom random = new SplittableRandom(task.seed());
        noise = random.split();
        look = anyLook ? random.nextInt(1, RearrangeSight.SEEDS) : 0;
        running = Optional.empty();
    }

    /**
     * The truth, for scoring only: the robot is not told.
     *
     * @param skill of the catalogue
     * @return whether its success condition holds
     */
    public boolean isSatisfied(Skill skill) {
        int index = catalogue.indexOf(skill);
        return NearDetector.isNear(
                simulation, RearrangeSkills.moved(objects, index), RearrangeSkills.target(objects, index));
    }

    /** @return shows the table to people; the robot is not told what it shows */
    public SceneView view() {
        return film;
    }

    @Override
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public ObservationSpec observationSpec() {
        return spec;
    }

    @Override
    public Observation observe() {
        SplittableRandom fresh = noise.split();
        Observation poses = RearrangePerception.observe(simulation, RearrangeView.spec(objects), fresh);
        return sight.observe(poses, simulation, arm, look, fresh.nextInt(RearrangeSight.SEEDS));
    }

    @Override
    public OptionalDouble expectation(Skill skill, Observation observation) {
        return policy(skill).expectation(observation);
    }

    @Override
    public SkillExecution start(Skill skill) {
        if (running.filter(execution -> !execution.hasEnded()).isPresent()) {
            throw new IllegalStateException("another skill is still running");
        }
        int index = catalogue.indexOf(skill);
        Observation table = observe();
        Observation pair = PairView.of(
                new RearrangeView(table),
                RearrangeSkills.moved(objects, index),
                RearrangeSkills.target(objects, index));
        float[] parameters = policy(skill).parameters(table);
        RunningSkill execution = new RunningSkill(
                MoveNearMotion.start(simulation, arm, sight, pair, parameters), ticks -> {}, this::rest);
        running = Optional.of(execution);
        return execution;
    }

    private SkillPolicy policy(Skill skill) {
        SkillPolicy policy = policies.get(skill);
        if (policy == null) {
            throw new IllegalStateException("no policy for " + skill);
        }
        return policy;
    }

    private void rest(SkillOutcome outcome) {
        if (outcome.status() != SkillOutcome.Status.REFUSED) {
            simulation.settle(REST_TICKS);
        }
    }

    @Override
    public void close() {
        running.ifPresent(SkillExecution::cancel);
        simulation.close();
    }
}
