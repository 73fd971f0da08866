package org.vfsruntime.sim.maze.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.MazeColour;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/**
 * A verb and its target. Success shows in what the agent perceives.
 *
 * @param verb what to do
 * @param target {@link CellCode#GOAL}, {@link CellCode#KEY}, {@link CellCode#BALL}, or {@link CellCode#OPEN_DOOR} for
 *     any door; {@link CellCode#UNSEEN} for none
 * @param colour of the target, 0 … 5; 0 where it has none
 */
public record MazeSkill(Verb verb, byte target, int colour) {
    /** All skills, in the order of embeddings. */
    public static final List<MazeSkill> ALL = all();

    /** Their names. */
    public static final SkillCatalogue CATALOGUE =
            SkillCatalogue.ofNames(ALL.stream().map(MazeSkill::name).toList());

    /** Ticks after which a run is given up. */
    public static final int LONGEST_RUN = 40;

    /** Ticks after which a search that may be interrupted, is: whoever chooses skills may know something better by then. */
    public static final int LONGEST_SEARCH = 14;

    private static final MazeAction[] WALKING = {MazeAction.LEFT, MazeAction.RIGHT, MazeAction.FORWARD};

    /** The first choices, which all skills have: left, right, forward. */
    static final int WALKS = WALKING.length;

    /** Choices of a skill in every tick: left, right, forward, use. */
    public static final int CHOICES = WALKING.length + 1;

    private static List<MazeSkill> all() {
        List<MazeSkill> skills = new ArrayList<>();
        skills.add(new MazeSkill(Verb.GO_TO, CellCode.GOAL, 0));
        for (byte type : new byte[] {CellCode.OPEN_DOOR, CellCode.KEY, CellCode.BALL}) {
            addColours(skills, Verb.GO_TO, type);
        }
        addColours(skills, Verb.PICK_UP, CellCode.KEY);
        addColours(skills, Verb.PICK_UP, CellCode.BALL);
        addColours(skills, Verb.OPEN, CellCode.OPEN_DOOR);
        skills.add(new MazeSkill(Verb.DROP, CellCode.UNSEEN, 0));
        return List.copyOf(skills);
    }

    private static void addColours(List<MazeSkill> skills, Verb verb, byte type) {
        for (int colour = 0; colour < CellCode.COLOURS; colour++) {
            skills.add(new MazeSkill(verb, type, colour));
        }
    }

    /** @return the name in the catalogue, such as {@code GoTo(door,red)} */
    public String name() {
        String shade = MazeColour.values()[colour].name().toLowerCase(Locale.ROOT);
        return switch (target) {
            case CellCode.UNSEEN -> verb.word();
            case CellCode.GOAL -> verb.word() + "(goal)";
            case CellCode.KEY -> verb.word() + "(key," + shade + ")";
            case CellCode.BALL -> verb.word() + "(ball," + shade + ")";
            default -> verb.word() + "(door," + shade + ")";
        };
    }

    /** @return whether this is the skill's target as long as it is not done */
    public boolean isTarget(byte code) {
        return switch (target) {
            case CellCode.UNSEEN -> false;
            case CellCode.GOAL -> code == CellCode.GOAL;
            case CellCode.KEY, CellCode.BALL -> code == target + colour;
            default ->
                CellCode.isDoor(code)
                        && CellCode.colour(code) == colour
                        && (verb == Verb.GO_TO || !CellCode.isOpenDoor(code));
        };
    }

    /** @return the codes of its targets */
    public byte[] targets() {
        if (target != CellCode.OPEN_DOOR) {
            return target == CellCode.UNSEEN ? new byte[0] : new byte[] {(byte) (target + colour)};
        }
        byte closed = (byte) (CellCode.CLOSED_DOOR + colour);
        byte locked = (byte) (CellCode.LOCKED_DOOR + colour);
        return verb == Verb.GO_TO
                ? new byte[] {(byte) (CellCode.OPEN_DOOR + colour), closed, locked}
                : new byte[] {closed, locked};
    }

    /** @return whether the success condition holds in a sight */
    public boolean isDone(byte[] sight) {
        return switch (verb) {
            case GO_TO -> isTarget(sight[target == CellCode.GOAL ? SeenMap.SELF : SeenMap.FRONT]);
            case PICK_UP -> sight[SeenMap.CARRIED] == target + colour;
            case OPEN ->
                sight[SeenMap.FRONT] == CellCode.OPEN_DOOR + colour
                        && sight[SeenMap.LAST_ACTION] == MazeAction.TOGGLE.ordinal() + 1;
            case DROP -> sight[SeenMap.CARRIED] == CellCode.FREE;
        };
    }

    /** @return whether an action spoils the skill: closing a door, to open it again, is no opening */
    public boolean isSpoiled(byte[] before, MazeAction action) {
        return verb == Verb.OPEN && action == MazeAction.TOGGLE && CellCode.isOpenDoor(before[SeenMap.FRONT]);
    }

    /** @return how many choices do anything: using nothing is waiting */
    int usefulChoices() {
        return verb == Verb.GO_TO ? WALKING.length : CHOICES;
    }

    /** @return the action of a choice, 0 … 3 */
    public MazeAction action(int choice) {
        return choice < WALKING.length ? WALKING[choice] : verb.use();
    }

    /** @return the choice that an action is, -1 when this skill has no such action */
    public int choice(MazeAction action) {
        return action.ordinal() < WALKING.length ? action.ordinal() : action == verb.use() ? WALKING.length : -1;
    }
}
