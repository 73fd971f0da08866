package org.vfsruntime.cli.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.desk.DeskOptions;
import org.vfsruntime.sim.desk.DeskPractice;
import org.vfsruntime.sim.desk.DeskRobot;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.sim.desk.DeskSkills;
import org.vfsruntime.sim.desk.DeskTask;
import org.vfsruntime.sim.physics.jolt.JoltEngine;
import org.vfsruntime.skills.image.PictureSource;
import org.vfsruntime.skills.training.TrainingPlan;

/** The simulated arm at the desk. The physics is loaded when the first world is opened. */
public final class DeskScenario implements Scenario {
    private record Task(DeskTask task, long seed) implements EvaluationTask {
        @Override
        public Set<Skill> goal() {
            return task.goal();
        }

        @Override
        public int optimalSkills() {
            return task.optimalSkills();
        }

        @Override
        public String start() {
            return task.start();
        }
    }

    private record World(DeskRobot robot) implements EvaluationWorld {
        @Override
        public Robot begin(EvaluationTask task) {
            if (!(task instanceof Task desk)) {
                throw new IllegalArgumentException("the task was drawn by another scenario");
            }
            robot.begin(desk.task());
            return robot;
        }

        @Override
        public boolean isSatisfied(Skill skill) {
            return robot.isSatisfied(skill);
        }

        @Override
        public Optional<SceneView> view() {
            return Optional.of(robot.view());
        }

        @Override
        public void close() {
            robot.close();
        }
    }

    private final DeskSight sight;

    /** The robot is told poses. */
    public DeskScenario() {
        this(DeskSight.POSES);
    }

    /** @param sight what the robot is told */
    public DeskScenario(DeskSight sight) {
        this.sight = sight;
    }

    @Override
    public String name() {
        return sight == DeskSight.POSES ? "desk" : "desk-image";
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
    public double tickSeconds() {
        return DeskRobot.TICK_SECONDS;
    }

    @Override
    public Optional<VariantSource> variants() {
        return Optional.of(() -> new DeskVariantDrawer(sight));
    }

    /** What pictures tell is learned from five times as many states: from 18,000, a network learns them by heart. */
    @Override
    public TrainingPlan.Builder budgets(TrainingPlan.Builder plan) {
        return pictures().isPresent() ? plan.walks(25_000, 6, 10) : plan;
    }

    @Override
    public Optional<PictureSource> pictures() {
        return sight == DeskSight.CAMERA ? Optional.of(new DeskPictures()) : Optional.empty();
    }

    @Override
    public String policiesOf() {
        return "desk";
    }

    @Override
    public SkillPractice.Factory practice() {
        return () -> new DeskPractice(new JoltEngine(), sight);
    }

    @Override
    public int mostDistractors() {
        return DeskOptions.MOST_DISTRACTORS;
    }

    @Override
    public String demoGoal() {
        return DeskSkills.PLACE_BLUE_IN_DRAWER + " & " + DeskSkills.CLOSE_DRAWER;
    }

    @Override
    public EvaluationWorld open(WorldOptions options, Map<Skill, SkillPolicy> policies) {
        DeskOptions desk = new DeskOptions(
                options.distractors(), options.randomTableColour(), options.randomArmStart(), options.disturbance());
        return new World(new DeskRobot(new JoltEngine(), desk, policies, sight));
    }

    @Override
    public EvaluationTask draw(long seed, OptionalInt length, WorldOptions options) {
        int skills = length.orElseGet(() -> 1 + new SplittableRandom(seed).nextInt(DeskTask.LONGEST));
        if (skills < 1 || skills > DeskTask.LONGEST) {
            throw new InvalidInputException("--length was " + skills + " but must lie in [1, " + DeskTask.LONGEST
                    + "]: no task of the desk needs more skills");
        }
        return new Task(DeskTask.draw(seed, skills), seed);
    }

    @Override
    public EvaluationTask drawFor(long seed, Set<Skill> goal, WorldOptions options) {
        return new Task(DeskTask.forGoal(seed, goal), seed);
    }

    @Override
    public Map<String, List<Skill>> aspects() {
        Map<String, List<Skill>> aspects = new LinkedHashMap<>();
        aspects.put("drawer", List.of(DeskSkills.OPEN_DRAWER, DeskSkills.CLOSE_DRAWER));
        aspects.put("held object", List.of(DeskSkills.PICK_BLUE, DeskSkills.PICK_RED));
        aspects.put(
                "blue cube",
                List.of(DeskSkills.PICK_BLUE, DeskSkills.PLACE_BLUE_IN_DRAWER, DeskSkills.PLACE_BLUE_ON_COUNTER));
        aspects.put(
                "red cube",
                List.of(DeskSkills.PICK_RED, DeskSkills.PLACE_RED_IN_DRAWER, DeskSkills.PLACE_RED_ON_COUNTER));
        return aspects;
    }

    @Override
    public Map<String, List<String>> nuisances() {
        Map<String, List<String>> nuisances = new LinkedHashMap<>();
        nuisances.put("arm pose", List.of("joint_positions"));
        nuisances.put("distractor position", List.of("distractor_1", "distractor_2", "distractor_3"));
        nuisances.put("table colour", List.of("table_colour"));
        return nuisances;
    }
}
