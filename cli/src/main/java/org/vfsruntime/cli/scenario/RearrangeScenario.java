package org.vfsruntime.cli.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.sim.physics.jolt.JoltEngine;
import org.vfsruntime.sim.rearrange.MoveNearPractice;
import org.vfsruntime.sim.rearrange.PairSpace;
import org.vfsruntime.sim.rearrange.PairViews;
import org.vfsruntime.sim.rearrange.RearrangePractice;
import org.vfsruntime.sim.rearrange.RearrangeRobot;
import org.vfsruntime.sim.rearrange.RearrangeSight;
import org.vfsruntime.sim.rearrange.RearrangeSkills;
import org.vfsruntime.sim.rearrange.RearrangeTask;
import org.vfsruntime.sim.rearrange.ShapeSet;
import org.vfsruntime.sim.rearrange.TableOptions;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.bank.UnfoldedBank;
import org.vfsruntime.skills.image.ImageValueConfig;
import org.vfsruntime.skills.image.PictureSource;
import org.vfsruntime.skills.policy.Repertoire;
import org.vfsruntime.skills.policy.SearchConfig;
import org.vfsruntime.skills.training.TrainingPlan;

/**
 * A table with n objects to rearrange, and one skill for each ordered pair. What is learned is one skill, MoveNear, that
 * all of them are instances of: its bank serves every n.
 */
public final class RearrangeScenario implements Scenario {
    private static final List<String> SHAPES = List.of("trained", "unseen");
    /** Seven objects are left out of the training: they show what is learned for all numbers at once. */
    private static final List<Integer> TRAINED_WITH = List.of(3, 4, 5, 6, 8, 9);

    /** Numbers of objects that the dynamics are learned with. */
    private static final List<Integer> IMAGINED_WITH = List.of(4, 6, 9);

    private static final double TRAINED_CLUTTER = 0.65;
    /** Objects fall over now and then: what that does to the values has to be learned too. */
    private static final double TRAINED_LYING = 0.12;
    /** Share of the lessons that are in the middle of a task: what a planner asks of the skill, late in a task above all. */
    private static final double TRAINED_UNDERWAY = 0.5;

    private static final WorldOptions DRAWN_LOOK = new WorldOptions(0, true, false, 0);

    /** What is rare takes many pictures to learn: an object that lies, and one that is not there any more. */
    private static final double SEEN_LYING = 0.2;

    private static final double SEEN_MISSING = 0.06;

    private static final int SEEN_WALKS = 1_800;

    private static final int SEEN_STEPS = 6;

    /** Among objects that stand close together, places and turns that work are few: the standard search misses them. */
    private static final SearchConfig SEARCH = new SearchConfig(4, 512, 16);
    /** With a hundredth of this decay of the weights, critics and values learned their examples by heart. */
    private static final float NOT_BY_HEART = 1;

    private final int objects;
    private final ShapeSet shapes;
    private final double clutter;
    private final RearrangeSight sight;

    /** The robot is told poses. */
    public RearrangeScenario() {
        this(RearrangeSight.POSES);
    }

    /**
     * Objects of the shapes trained with, half of the tables cluttered. Six of them; four where the robot sees, as the
     * values of all pairs then come from one network.
     *
     * @param sight what the robot is told
     */
    public RearrangeScenario(RearrangeSight sight) {
        this(sight == RearrangeSight.POSES ? 6 : 4, ShapeSet.TRAINED, 0.5, sight);
    }

    private RearrangeScenario(int objects, ShapeSet shapes, double clutter, RearrangeSight sight) {
        this.objects = objects;
        this.shapes = shapes;
        this.clutter = clutter;
        this.sight = sight;
    }

    private boolean sees() {
        return sight == RearrangeSight.CAMERA;
    }

    private record Task(RearrangeTask task, long seed) implements EvaluationTask {
        @Override
        public Set<Skill> goal() {
            return task.goal();
        }

        @Override
        public int optimalSkills() {
            return task.relations();
        }

        @Override
        public String start() {
            return task.describe();
        }
    }

    private record World(RearrangeRobot robot) implements EvaluationWorld {
        @Override
        public Robot begin(EvaluationTask task) {
            if (!(task instanceof Task table)) {
                throw new IllegalArgumentException("the task was drawn by another scenario");
            }
            robot.begin(table.task());
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

    @Override
    public Scenario with(ObjectChoice choice) {
        int count = choice.count().orElse(objects);
        double share = choice.clutter().orElse(clutter);
        String set = choice.shapes().orElse(shapeName());
        new Inputs()
                .check(() -> new Faults()
                        .require(
                                count >= RearrangeSkills.FEWEST && count <= RearrangeSkills.MOST,
                                "--objects",
                                count,
                                "lie in [" + RearrangeSkills.FEWEST + ", " + RearrangeSkills.MOST + "]")
                        .require(share >= 0 && share <= 1, "--clutter", share, "lie in [0, 1]")
                        .throwIfAny())
                .check(() -> Names.require("--shapes", set, SHAPES))
                .throwIfAny();
        return new RearrangeScenario(count, ShapeSet.valueOf(set.toUpperCase(Locale.ROOT)), share, sight);
    }

    @Override
    public String name() {
        return sees() ? "rearrange-image" : "rearrange";
    }

    @Override
    public String policiesOf() {
        return "rearrange";
    }

    @Override
    public SkillCatalogue catalogue() {
        return RearrangeSkills.catalogue(objects);
    }

    @Override
    public ObservationSpec observationSpec() {
        return sight.spec(objects);
    }

    @Override
    public double tickSeconds() {
        return RearrangeRobot.TICK_SECONDS;
    }

    /** Whoever learns to see has to see what goes wrong in lessons, and more often than it does there. */
    @Override
    public SkillPractice.Factory practice() {
        TableOptions tables = sees() ? seenTables() : examTables();
        return () -> new RearrangePractice(new JoltEngine(), tables, sight);
    }

    private TableOptions examTables() {
        return new TableOptions(List.of(objects), shapes, clutter);
    }

    /** What a skill fails at has to be seen too: things that lie, and the middle of a task. */
    private TableOptions seenExamTables() {
        return new TableOptions(List.of(objects), shapes, clutter, TRAINED_LYING, 0, TRAINED_UNDERWAY);
    }

    private TableOptions seenTables() {
        return new TableOptions(
                List.of(objects), ShapeSet.TRAINED, TRAINED_CLUTTER, SEEN_LYING, SEEN_MISSING, TRAINED_UNDERWAY);
    }

    private static TableOptions lessonTables(List<Integer> numbers) {
        return new TableOptions(numbers, ShapeSet.TRAINED, TRAINED_CLUTTER, TRAINED_LYING, 0, TRAINED_UNDERWAY);
    }

    @Override
    public Optional<PictureSource> pictures() {
        return sees() ? Optional.of(new RearrangePictures(objects)) : Optional.empty();
    }

    @Override
    public SkillCatalogue taught() {
        return MoveNearPractice.CATALOGUE;
    }

    @Override
    public ObservationSpec taughtSpec() {
        return MoveNearPractice.SPEC;
    }

    @Override
    public ParameterView parameterView(Skill skill) {
        return MoveNearPractice.VIEW;
    }

    @Override
    public SkillPractice.Factory lessons() {
        return () -> new MoveNearPractice(new JoltEngine(), lessonTables(TRAINED_WITH));
    }

    /** A picture shows the whole table, so all pairs are asked about; by poses, one pair at a time is. */
    @Override
    public SkillPractice.Factory exam() {
        return sees()
                ? () -> new RearrangePractice(new JoltEngine(), seenExamTables(), sight)
                : () -> new MoveNearPractice(new JoltEngine(), examTables());
    }

    /** What is learned from pictures is learned from walks in which every state costs a try of each pair. */
    @Override
    public TrainingPlan.Builder budgets(TrainingPlan.Builder plan) {
        TrainingPlan.Builder lessons = lessonBudgets(plan);
        return sees() ? lessons.walks(SEEN_WALKS, SEEN_STEPS, 10) : lessons;
    }

    @Override
    public ImageValueConfig imageValues() {
        return ImageValueConfig.relational();
    }

    private static TrainingPlan.Builder lessonBudgets(TrainingPlan.Builder plan) {
        return plan.search(SEARCH.iterations(), SEARCH.candidates(), SEARCH.elites())
                .uniformTrials(3000)
                .rounds(4, 4000)
                .states(40, 2)
                .walks(4_000, 6, 10)
                .critic(List.of(128, 128), 6000)
                .value(List.of(192, 192), 8000)
                .optimiser(128, 2e-3f, NOT_BY_HEART);
    }

    @Override
    public boolean isRelational() {
        return true;
    }

    @Override
    public List<Scenario> sizes() {
        List<Integer> numbers = sees() ? List.of(objects) : IMAGINED_WITH;
        return numbers.stream()
                .map(count -> (Scenario) new RearrangeScenario(count, ShapeSet.TRAINED, clutter, sight))
                .toList();
    }

    /** By poses. A robot that sees does not go by it; it only serves to compare. */
    @Override
    public ValueFunctionSpace space(SkillBank bank) {
        return new PairSpace(objects, bank.skills().get(0).value(), sees());
    }

    @Override
    public Repertoire repertoire(SkillBank bank) {
        return new UnfoldedBank(bank, catalogue(), PairViews.of(objects));
    }

    @Override
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("objects", String.valueOf(objects));
        choices.put("clutter", String.valueOf(clutter));
        choices.put("shapes", shapeName());
        return choices;
    }

    private String shapeName() {
        return shapes.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Scenario recordedWith(SkillCatalogue skills) {
        return IntStream.rangeClosed(RearrangeSkills.FEWEST, RearrangeSkills.MOST)
                .filter(count -> RearrangeSkills.catalogue(count).equals(skills))
                .mapToObj(count -> (Scenario) new RearrangeScenario(count, shapes, clutter, sight))
                .findFirst()
                .orElse(this);
    }

    @Override
    public int mostDistractors() {
        return 0;
    }

    @Override
    public WorldOptions mostVaried() {
        return WorldOptions.PLAIN;
    }

    @Override
    public int longestDrawn() {
        return RearrangeTask.mostRelations(objects);
    }

    @Override
    public String demoGoal() {
        return "MoveNear(red,blue) & MoveNear(green,blue)";
    }

    @Override
    public EvaluationWorld open(WorldOptions options, Map<Skill, SkillPolicy> policies) {
        requirePlain(options);
        return new World(new RearrangeRobot(new JoltEngine(), objects, policies, sight, options.randomTableColour()));
    }

    @Override
    public EvaluationTask draw(long seed, OptionalInt length, WorldOptions options) {
        requirePlain(options);
        int most = RearrangeTask.mostRelations(objects);
        int relations = length.orElseGet(() -> 1 + new SplittableRandom(seed).nextInt(longestDrawn()));
        if (relations < 1 || relations > most) {
            throw new InvalidInputException("--length was " + relations + " but must lie in [1, " + most
                    + "]: so many pairs of " + objects + " objects are asked for at once, at most");
        }
        return new Task(RearrangeTask.draw(seed, objects, relations, shapes, clutter), seed);
    }

    @Override
    public EvaluationTask drawFor(long seed, Set<Skill> goal, WorldOptions options) {
        requirePlain(options);
        return new Task(RearrangeTask.forGoal(seed, objects, goal, shapes, clutter), seed);
    }

    /** To a camera, the colour of the table stands for the whole look; nobody else is told it. */
    private void requirePlain(WorldOptions options) {
        if (!options.equals(WorldOptions.PLAIN) && !(sees() && options.equals(DRAWN_LOOK))) {
            throw new InvalidInputException((sees() ? "" : "--table-colour, ")
                    + "--arm-start and --disturb must be left out: scenario"
                    + " rearrange varies its objects only, by --objects, --clutter and --shapes");
        }
    }
}
