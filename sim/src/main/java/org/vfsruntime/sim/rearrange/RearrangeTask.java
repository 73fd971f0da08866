package org.vfsruntime.sim.rearrange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.arm.ArmMotion;

/**
 * One task: a random table and pairs that must be near each other at the end. None of them is at the start, and all of
 * them are in some arrangement of the table: goals are read off one that was built object by object.
 */
public final class RearrangeTask {
    /** The most relations of a goal. */
    public static final int LONGEST = 8;

    private static final int ATTEMPTS = 400;

    private final long seed;
    private final int objects;
    private final TableStart table;
    private final Set<Skill> goal;

    private RearrangeTask(long seed, int objects, TableStart table, Set<Skill> goal) {
        this.seed = seed;
        this.objects = objects;
        this.table = table;
        this.goal = new LinkedHashSet<>(goal);
    }

    /**
     * Draws a task.
     *
     * @param seed decides all
     * @param objects n in [3, 9]
     * @param relations of the goal, in [1, 8] and at most n(n-1)/2
     * @param shapes which objects
     * @param clutter share of tables on which objects stand close together, in [0, 1]
     * @return the task
     */
    public static RearrangeTask draw(long seed, int objects, int relations, ShapeSet shapes, double clutter) {
        int most = mostRelations(objects);
        new Faults()
                .require(
                        relations >= 1 && relations <= most,
                        "task length",
                        relations,
                        "lie in [1, " + most + "] for " + objects + " objects")
                .throwIfAny();
        SplittableRandom random = new SplittableRandom(seed);
        SkillCatalogue catalogue = RearrangeSkills.catalogue(objects);
        while (true) {
            TableStart table = table(random, objects, shapes, random.nextDouble() < clutter);
            Optional<List<PairDraw.Pair>> pairs = new GoalSampler(random).goal(table.footprints(), relations);
            if (pairs.isPresent()) {
                Set<Skill> goal = new LinkedHashSet<>();
                pairs.get()
                        .forEach(pair -> goal.add(catalogue.get(RearrangeSkills.index(objects, pair.a(), pair.b()))));
                return new RearrangeTask(random.nextLong(), objects, table, goal);
            }
        }
    }

    /**
     * @param objects n in [3, 9]
     * @return the most relations of a goal
     */
    public static int mostRelations(int objects) {
        RearrangeSkills.names(objects);
        return Math.min(LONGEST, objects * (objects - 1) / 2);
    }

    /**
     * Draws a start for a goal that somebody asks for: one in which none of its relations holds yet.
     *
     * @param seed decides the start
     * @param objects n in [3, 9]
     * @param goal skills that must be done
     * @param shapes which objects
     * @param clutter share of tables on which objects stand close together, in [0, 1]
     * @return the task
     * @throws InvalidInputException when no such start is found
     */
    public static RearrangeTask forGoal(long seed, int objects, Set<Skill> goal, ShapeSet shapes, double clutter) {
        SplittableRandom random = new SplittableRandom(seed);
        SkillCatalogue catalogue = RearrangeSkills.catalogue(objects);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            TableStart table = table(random, objects, shapes, random.nextDouble() < clutter);
            boolean done = goal.stream().mapToInt(catalogue::indexOf).anyMatch(index -> {
                Footprint a = table.footprints().get(RearrangeSkills.moved(objects, index));
                return a.gap(table.footprints().get(RearrangeSkills.target(objects, index))) <= NearDetector.NEAR;
            });
            if (!done) {
                return new RearrangeTask(random.nextLong(), objects, table, goal);
            }
        }
        throw new InvalidInputException(
                "goal: no table with " + objects + " objects was found on which none of its pairs is near already");
    }

    private static TableStart table(SplittableRandom random, int objects, ShapeSet shapes, boolean cluttered) {
        ArmMotion arm = new ArmMotion();
        return new TableSampler(arm, random).table(objects, shapes, cluttered, arm.ready());
    }

    long seed() {
        return seed;
    }

    int objects() {
        return objects;
    }

    TableStart start(ArmMotion arm) {
        return TableStart.standing(arm.ready(), table.shapes(), table.footprints());
    }

    /** @return the skills that must be done */
    public Set<Skill> goal() {
        return new LinkedHashSet<>(goal);
    }

    /** @return how many pairs must be near each other: no more skills are needed when all goes well */
    public int relations() {
        return goal.size();
    }

    /** @return the start in one line for people */
    public String describe() {
        long near = 0;
        List<Footprint> things = table.footprints();
        for (int a = 0; a < things.size(); a++) {
            for (int b = a + 1; b < things.size(); b++) {
                near += things.get(a).gap(things.get(b)) <= NearDetector.NEAR ? 1 : 0;
            }
        }
        return objects + " objects, " + near + (near == 1 ? " pair" : " pairs") + " near each other";
    }
}
