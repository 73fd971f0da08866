package org.vfsruntime.sim.desk;

import java.util.Map;
import java.util.Optional;
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
import org.vfsruntime.sim.arm.RunningSkill;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * The arm at the desk as a robot. It knows only what it perceives. One thread drives it; {@link
 * SkillExecution#cancel} may come from another.
 */
public final class DeskRobot implements Robot {
    /** What the desk's observations are made of. */
    public static final ObservationSpec SPEC = DeskView.SPEC;
    /** Length of a control tick. */
    public static final double TICK_SECONDS = 1.0 / DeskSimulation.TICKS_PER_SECOND;

    private static final int REST_TICKS = 6;

    private final ArmMotion arm = new ArmMotion();
    private final DeskOptions options;
    private final DeskSight sight;
    private final Map<Skill, SkillPolicy> policies;
    private final DeskSimulation simulation;
    private final ArmFilm film;
    private DeskSurroundings surroundings = DeskSurroundings.NONE;
    private SplittableRandom noise = new SplittableRandom(0);
    private Disturbance disturbance;
    private int look;
    private Optional<RunningSkill> running = Optional.empty();

    /**
     * @param engine builds the physics
     * @param options what varies between episodes
     * @param policies one for each skill of the catalogue
     * @throws InvalidInputException when a policy is missing
     */
    public DeskRobot(PhysicsEngine engine, DeskOptions options, Map<Skill, SkillPolicy> policies) {
        this(engine, options, policies, DeskSight.POSES);
    }

    /**
     * @param engine builds the physics
     * @param options what varies between episodes; a random table colour makes all looks random
     * @param policies one for each skill of the catalogue
     * @param sight what the robot observes
     * @throws InvalidInputException when a policy is missing
     */
    public DeskRobot(PhysicsEngine engine, DeskOptions options, Map<Skill, SkillPolicy> policies, DeskSight sight) {
        this.sight = sight;
        DeskSkills.requireAll(policies);
        this.options = options;
        this.policies = Map.copyOf(policies);
        this.simulation = new DeskSimulation(engine, arm);
        this.film = new ArmFilm(simulation, arm);
        this.disturbance = new Disturbance(0, noise);
    }

    /**
     * Begins an episode.
     *
     * @param task decides the start; the same task begins in the same state bit for bit
     */
    public void begin(DeskTask task) {
        film.cut();
        SplittableRandom random = new SplittableRandom(task.seed());
        DeskStart start = new StartSampler(arm, random).task(task.state(), options);
        start.apply(simulation);
        surroundings = start.surroundings();
        film.begin(DeskProps.still(surroundings), DeskProps.moving(surroundings));
        noise = random.split();
        disturbance = new Disturbance(options.disturbance(), random.split());
        look = options.randomTableColour() ? random.nextInt(1, DeskSight.SEEDS) : 0;
        running = Optional.empty();
    }

    /**
     * The truth, for scoring only: the robot is not told.
     *
     * @param skill of the catalogue
     * @return whether its success condition holds
     */
    public boolean isSatisfied(Skill skill) {
        return DeskDetectors.isSatisfied(simulation, skill);
    }

    /** @return shows the desk to people; the robot is not told what it shows */
    public SceneView view() {
        return film;
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
    public Observation observe() {
        SplittableRandom fresh = noise.split();
        Observation poses = DeskPerception.observe(simulation, surroundings, fresh);
        return sight.observe(poses, simulation, arm, surroundings, look, fresh.nextInt(DeskSight.SEEDS));
    }

    @Override
    public SkillExecution start(Skill skill) {
        if (running.filter(execution -> !execution.hasEnded()).isPresent()) {
            throw new IllegalStateException("another skill is still running");
        }
        DeskSkills.CATALOGUE.indexOf(skill);
        Observation observation = observe();
        float[] parameters = policy(skill).parameters(observation);
        disturbance.skillStarts();
        RunningSkill execution = new RunningSkill(
                DeskMotion.start(simulation, arm, skill, observation, parameters),
                ticks -> disturbance.tick(simulation, ticks),
                this::rest);
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

    /** @return the bodies' poses, to compare episodes bit by bit */
    double[] fingerprint() {
        return simulation.fingerprint();
    }

    @Override
    public void close() {
        running.ifPresent(SkillExecution::cancel);
        simulation.close();
    }

    private void rest(SkillOutcome outcome) {
        if (outcome.status() != SkillOutcome.Status.REFUSED) {
            disturbance.skillEnds(simulation);
            simulation.settle(REST_TICKS);
        }
    }
}
