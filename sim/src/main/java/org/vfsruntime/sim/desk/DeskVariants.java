package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.camera.Look;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * Desks that are the same for every task and look different: the drawer and where each cube is stay, a cube in the hand
 * stays there; the arm's pose, the distractors, the table's colour and, through a camera, light, background and camera
 * change. For measuring only. For one thread at a time.
 */
public final class DeskVariants implements AutoCloseable {
    /** What only a camera sees begins with this. */
    public static final String SEEN = "camera ";

    private final ArmMotion arm = new ArmMotion();
    private final DeskSimulation simulation;

    /** @param engine builds the physics */
    public DeskVariants(PhysicsEngine engine) {
        this.simulation = new DeskSimulation(engine, arm);
    }

    /**
     * One way a desk may look.
     *
     * @param observation of {@link DeskSight#CAMERA}
     * @param nuisances what was changed and must not matter, by name
     */
    public record Variant(Observation observation, Map<String, Double> nuisances) {}

    /**
     * A desk and ways it may look.
     *
     * @param state in words: the drawer, and where each cube is; equal words mean the same to every task
     * @param variants of it
     */
    public record Desk(String state, List<Variant> variants) {}

    /**
     * Draws a desk. A variant in which the physics did not keep the state, such as a cube that slipped from the hand, is
     * drawn again.
     *
     * @param seed decides everything
     * @param count variants, ≥ 1
     * @return the desk
     */
    public Desk draw(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed).split();
        StartSampler sampler = new StartSampler(arm, random);
        FunctionalState state = DeskTask.state(random);
        DeskStart start = sampler.task(state, DeskOptions.PLAIN);
        List<Variant> variants = new ArrayList<>();
        while (variants.size() < count) {
            DeskStart varied = sampler.varied(start);
            varied.apply(simulation);
            if (isStill(state)) {
                variants.add(variant(varied, random));
            }
        }
        return new Desk(state.describe(), variants);
    }

    private boolean isStill(FunctionalState state) {
        for (Skill skill : DeskSkills.CATALOGUE) {
            if (DeskDetectors.isSatisfied(simulation, skill) != FunctionalModel.isSatisfied(state, skill)) {
                return false;
            }
        }
        return true;
    }

    private Variant variant(DeskStart start, SplittableRandom random) {
        int look = random.nextInt(1, DeskSight.SEEDS);
        SplittableRandom noise = random.split();
        DeskSurroundings around = start.surroundings();
        Observation poses = DeskPerception.observe(simulation, around, noise);
        Observation seen =
                DeskSight.CAMERA.observe(poses, simulation, arm, around, look, noise.nextInt(DeskSight.SEEDS));
        return new Variant(seen, nuisances(around, look));
    }

    private Map<String, Double> nuisances(DeskSurroundings around, int seed) {
        Map<String, Double> all = new LinkedHashMap<>();
        Vec3 tool = simulation.tool().position();
        all.put("arm x", tool.x());
        all.put("arm y", tool.y());
        all.put("arm z", tool.z());
        all.put("distractors", (double) around.distractors().size());
        all.put("table red", (double) around.tableColour().get(0));
        all.put("table green", (double) around.tableColour().get(1));
        all.put("table blue", (double) around.tableColour().get(2));
        Look look = DeskLooks.of(seed, 0, new float[3], Set.of());
        all.put(SEEN + "ambient light", look.light().ambient());
        all.put(SEEN + "lamp", look.light().lamp());
        all.put(SEEN + "lamp from x", look.light().towards().x());
        all.put(SEEN + "lamp from y", look.light().towards().y());
        all.put(SEEN + "background red", (double) look.sky().red());
        all.put(SEEN + "background blue", (double) look.sky().blue());
        all.put(SEEN + "x", look.lens().eye().x());
        all.put(SEEN + "y", look.lens().eye().y());
        all.put(SEEN + "z", look.lens().eye().z());
        return all;
    }

    @Override
    public void close() {
        simulation.close();
    }
}
