package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.station.ArmStation;
import org.vfsruntime.manipulation.station.StationView;
import org.vfsruntime.manipulation.urdf.Joint;
import org.vfsruntime.sim.arm.ArmFilm;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * The desk for somebody who drives the arm himself: the same physics and the same perception as {@link DeskRobot}, with
 * joint positions and the gripper commanded from outside. For one thread at a time.
 */
public final class DeskStation implements ArmStation {
    /** Force of the fingers when nobody says otherwise, newtons. */
    private static final double FINGER_NEWTON = 20;

    private final ArmMotion arm = new ArmMotion();
    private final DeskOptions options;
    private final DeskSimulation simulation;
    private final ArmFilm film;
    private DeskSurroundings surroundings = DeskSurroundings.NONE;
    private SplittableRandom noise = new SplittableRandom(0);
    private double fingerNewton = FINGER_NEWTON;

    /**
     * @param engine builds the physics
     * @param options what varies between episodes; nothing is knocked here, since nobody here knows when a skill runs
     */
    public DeskStation(PhysicsEngine engine, DeskOptions options) {
        new Faults()
                .require(
                        options.disturbance() == 0,
                        "disturbance",
                        options.disturbance(),
                        "be 0 where the arm is driven from outside")
                .throwIfAny();
        this.options = options;
        this.simulation = new DeskSimulation(engine, arm);
        this.film = new ArmFilm(simulation, arm);
    }

    /**
     * Begins an episode.
     *
     * @param task decides the start; the same as {@link DeskRobot#begin} makes of it
     */
    public void begin(DeskTask task) {
        film.cut();
        SplittableRandom random = new SplittableRandom(task.seed());
        DeskStart start = new StartSampler(arm, random).task(task.state(), options);
        start.apply(simulation);
        surroundings = start.surroundings();
        film.begin(DeskProps.still(surroundings), DeskProps.moving(surroundings));
        noise = random.split();
        fingerNewton = FINGER_NEWTON;
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
    public List<String> jointNames() {
        return DeskArm.chain().movingJoints().stream().map(Joint::name).toList();
    }

    @Override
    public double tickSeconds() {
        return 1.0 / DeskSimulation.TICKS_PER_SECOND;
    }

    @Override
    public double[] joints() {
        return simulation.joints();
    }

    @Override
    public void tick(double[] target) {
        simulation.tick(target);
    }

    @Override
    public void grip(double width, double newton) {
        fingerNewton = newton;
        simulation.grip(width, newton);
    }

    @Override
    public double deviation() {
        return simulation.strain();
    }

    @Override
    public boolean isJammed() {
        return simulation.isJammed();
    }

    /** @return a fresh look, as the desk's own robot would be given it */
    Observation observe() {
        return DeskPerception.observe(simulation, surroundings, noise.split());
    }

    @Override
    public StationView look() {
        Observation seen = observe();
        DeskView view = new DeskView(seen);
        Map<String, Pose> frames = new LinkedHashMap<>();
        float[] tool = seen.channel(DeskView.TOOL);
        double toolYaw = Math.atan2(tool[4], tool[3]) / 2;
        frames.put(DeskView.TOOL, ArmMotion.handDown(view.tool(), toolYaw));
        frames.put(DeskView.HANDLE, new Pose(view.handle(), Quaternion.IDENTITY));
        for (Cube cube : Cube.values()) {
            if (view.isVisible(cube)) {
                frames.put(cube.channel(), new Pose(view.cube(cube), aboutVertical(view.cubeYaw(cube))));
            }
        }
        for (int i = 1; i <= DeskScene.DISTRACTORS; i++) {
            float[] thing = seen.channel(DeskView.DISTRACTOR + i);
            if (thing[3] > 0.5f) {
                Vec3 at = new Vec3(thing[0], thing[1], thing[2]);
                frames.put(DeskView.DISTRACTOR + i, new Pose(at, Quaternion.IDENTITY));
            }
        }
        List<Float> colour = new ArrayList<>();
        for (float part : seen.channel(DeskView.TABLE_COLOUR)) {
            colour.add(part);
        }
        return new StationView(
                view.joints(),
                seen.channel(DeskView.GRIPPER)[0],
                view.isGrasping() ? fingerNewton : 0,
                frames,
                Map.of(DeskView.TABLE_COLOUR, colour));
    }

    private static Quaternion aboutVertical(double yaw) {
        return Quaternion.ofAxisAngle(Vec3.Z, yaw);
    }

    @Override
    public void close() {
        simulation.close();
    }
}
