package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;

/** One task: a random start and skills that must be done at the end. */
public final class DeskTask {
    /** The longest tasks that are drawn. */
    public static final int LONGEST = 6;

    private static final List<Set<Skill>> GOALS = goals();

    private final long seed;
    private final FunctionalState state;
    private final Set<Skill> goal;
    private final int optimalSkills;

    private DeskTask(long seed, FunctionalState state, Set<Skill> goal, int optimalSkills) {
        this.seed = seed;
        this.state = state;
        this.goal = new LinkedHashSet<>(goal);
        this.optimalSkills = optimalSkills;
    }

    /**
     * Draws a task that needs a given number of skills.
     *
     * @param seed decides the task and its start
     * @param length least number of skills in [1, 6]
     * @return the task
     */
    public static DeskTask draw(long seed, int length) {
        new Faults()
                .require(length >= 1 && length <= LONGEST, "task length", length, "lie in [1, " + LONGEST + "]")
                .throwIfAny();
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            FunctionalState state = state(random);
            Set<Skill> goal = GOALS.get(random.nextInt(GOALS.size()));
            OptionalInt optimal = FunctionalModel.optimalSkills(state, goal);
            if (optimal.isPresent() && optimal.getAsInt() == length) {
                return new DeskTask(random.nextLong(), state, goal, length);
            }
        }
    }

    /**
     * Draws a start for a goal that somebody asks for: one from which the goal needs at least one skill and,
     * where the goal allows it, both cubes lie on the table and the drawer is closed.
     *
     * @param seed decides the start
     * @param goal skills that must be done
     * @return the task
     * @throws org.vfsruntime.core.InvalidInputException when no state satisfies the goal
     */
    public static DeskTask forGoal(long seed, Set<Skill> goal) {
        FunctionalState usual = new FunctionalState(false, CubePlace.TABLE, CubePlace.TABLE);
        OptionalInt optimal = FunctionalModel.optimalSkills(usual, goal);
        new Faults()
                .require(
                        optimal.isPresent(),
                        "goal",
                        "'" + String.join(" & ", goal.stream().map(Skill::name).toList()) + "'",
                        "be satisfiable by one state of the desk")
                .throwIfAny();
        FunctionalState state = optimal.orElse(0) > 0 ? usual : usual.withDrawer(true);
        int skills = FunctionalModel.optimalSkills(state, goal).orElse(0);
        return new DeskTask(new SplittableRandom(seed).nextLong(), state, goal, skills);
    }

    /** @return any state of the desk */
    static FunctionalState state(SplittableRandom random) {
        CubePlace blue = CubePlace.values()[random.nextInt(4)];
        CubePlace red = CubePlace.values()[random.nextInt(blue == CubePlace.HAND ? 3 : 4)];
        return new FunctionalState(random.nextBoolean(), blue, red);
    }

    /** Every set of skills that one state can satisfy at once: drawer, blue cube and red cube each said or left open. */
    private static List<Set<Skill>> goals() {
        List<List<Skill>> drawer =
                List.of(List.of(), List.of(DeskSkills.OPEN_DRAWER), List.of(DeskSkills.CLOSE_DRAWER));
        List<List<Skill>> blue = List.of(
                List.of(),
                List.of(DeskSkills.PICK_BLUE),
                List.of(DeskSkills.PLACE_BLUE_IN_DRAWER),
                List.of(DeskSkills.PLACE_BLUE_ON_COUNTER));
        List<List<Skill>> red = List.of(
                List.of(),
                List.of(DeskSkills.PICK_RED),
                List.of(DeskSkills.PLACE_RED_IN_DRAWER),
                List.of(DeskSkills.PLACE_RED_ON_COUNTER));
        List<Set<Skill>> goals = new ArrayList<>();
        for (List<Skill> d : drawer) {
            for (List<Skill> b : blue) {
                for (List<Skill> r : red) {
                    Set<Skill> goal = new LinkedHashSet<>(d);
                    goal.addAll(b);
                    goal.addAll(r);
                    boolean twoInHand = goal.contains(DeskSkills.PICK_BLUE) && goal.contains(DeskSkills.PICK_RED);
                    if (!goal.isEmpty() && !twoInHand) {
                        goals.add(goal);
                    }
                }
            }
        }
        return List.copyOf(goals);
    }

    long seed() {
        return seed;
    }

    FunctionalState state() {
        return state;
    }

    /** @return the skills that must be done, in the order in which they were named */
    public Set<Skill> goal() {
        return new LinkedHashSet<>(goal);
    }

    /** @return the least number of skills that reaches the goal when all goes well */
    public int optimalSkills() {
        return optimalSkills;
    }

    /** @return the start in one line for people */
    public String start() {
        return state.describe();
    }
}
