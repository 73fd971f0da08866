package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** The skills of a table with n objects: MoveNear(A,B) for every A ≠ B, row by row. */
public final class RearrangeSkills {
    /** The fewest objects. */
    public static final int FEWEST = 3;
    /** The most objects. */
    public static final int MOST = 9;

    /** The one skill that all pairs are instances of: what is learned. */
    public static final Skill MOVE_NEAR = new Skill("MoveNear");

    /** Names of objects, in order. */
    private static final List<String> NAMES =
            List.of("red", "blue", "green", "yellow", "purple", "orange", "cyan", "pink", "brown");

    private RearrangeSkills() {}

    /**
     * @param objects n in [3, 9]
     * @return their names
     * @throws InvalidInputException when n is out of range
     */
    public static List<String> names(int objects) {
        new Faults()
                .require(
                        objects >= FEWEST && objects <= MOST,
                        "number of objects",
                        objects,
                        "lie in [" + FEWEST + ", " + MOST + "]")
                .throwIfAny();
        return NAMES.subList(0, objects);
    }

    /**
     * @param objects n in [3, 9]
     * @return the n(n-1) skills in row-major order
     */
    public static SkillCatalogue catalogue(int objects) {
        List<String> names = names(objects);
        List<Skill> skills = new ArrayList<>();
        for (String a : names) {
            for (String b : names) {
                if (!a.equals(b)) {
                    skills.add(new Skill("MoveNear(" + a + "," + b + ")"));
                }
            }
        }
        return SkillCatalogue.of(skills);
    }

    /**
     * @param objects n
     * @param a index of the object that moves
     * @param b index of the other one, b ≠ a
     * @return index of the skill in the catalogue
     */
    static int index(int objects, int a, int b) {
        return a * (objects - 1) + (b < a ? b : b - 1);
    }

    /** @return index of the object that the skill moves */
    static int moved(int objects, int skill) {
        return skill / (objects - 1);
    }

    /** @return index of the object that it is moved near to */
    static int target(int objects, int skill) {
        int column = skill % (objects - 1);
        return column < moved(objects, skill) ? column : column + 1;
    }
}
