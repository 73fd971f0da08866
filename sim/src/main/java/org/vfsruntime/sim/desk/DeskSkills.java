package org.vfsruntime.sim.desk;

import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** The eight skills of the desk, in catalogue order. */
public final class DeskSkills {
    /** Pulls the drawer open. */
    public static final Skill OPEN_DRAWER = new Skill("OpenDrawer");
    /** Pushes the drawer shut. */
    public static final Skill CLOSE_DRAWER = new Skill("CloseDrawer");
    /** Takes the blue cube into the hand. */
    public static final Skill PICK_BLUE = new Skill("PickBlue");
    /** Takes the red cube into the hand. */
    public static final Skill PICK_RED = new Skill("PickRed");
    /** Puts the blue cube, held, into the open drawer. */
    public static final Skill PLACE_BLUE_IN_DRAWER = new Skill("PlaceBlueInDrawer");
    /** Puts the red cube, held, into the open drawer. */
    public static final Skill PLACE_RED_IN_DRAWER = new Skill("PlaceRedInDrawer");
    /** Puts the blue cube, held, on the counter. */
    public static final Skill PLACE_BLUE_ON_COUNTER = new Skill("PlaceBlueOnCounter");
    /** Puts the red cube, held, on the counter. */
    public static final Skill PLACE_RED_ON_COUNTER = new Skill("PlaceRedOnCounter");

    /** All of them. */
    public static final SkillCatalogue CATALOGUE = SkillCatalogue.of(List.of(
            OPEN_DRAWER,
            CLOSE_DRAWER,
            PICK_BLUE,
            PICK_RED,
            PLACE_BLUE_IN_DRAWER,
            PLACE_RED_IN_DRAWER,
            PLACE_BLUE_ON_COUNTER,
            PLACE_RED_ON_COUNTER));

    private DeskSkills() {}

    /** @throws InvalidInputException when a skill has no policy */
    static void requireAll(Map<Skill, SkillPolicy> policies) {
        for (Skill skill : CATALOGUE) {
            if (!policies.containsKey(skill)) {
                throw new InvalidInputException(
                        "skill '" + skill + "' has no policy: every skill of the desk needs one");
            }
        }
    }
}
