package org.vfsruntime.core.symbolic;

import java.util.List;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/**
 * One state of a desk with a drawer and two cubes. Immutable.
 *
 * <p>Picking, opening and closing need an empty hand, placing needs that cube in the hand; what is in the
 * drawer can be reached, and placed there, only while it is open.
 *
 * @param drawerOpen whether the drawer is open
 * @param blue where the blue cube is
 * @param red where the red cube is; not in the hand when the blue one is
 */
public record SymbolicDesk(boolean drawerOpen, Spot blue, Spot red) {
    /** The value of a skill that is done. */
    public static final float DONE = 1f;
    /** The value of a skill that can be done. */
    public static final float DOABLE = 0.6f;
    /** The value of a skill that is impossible from here. */
    public static final float IMPOSSIBLE = 0f;

    /** The eight skills. */
    public static final SkillCatalogue SKILLS = SkillCatalogue.ofNames(List.of(
            "OpenDrawer",
            "CloseDrawer",
            "PickBlue",
            "PickRed",
            "PlaceBlueInDrawer",
            "PlaceRedInDrawer",
            "PlaceBlueOnCounter",
            "PlaceRedOnCounter"));

    /** What an observation of the desk is made of: one number per object. */
    public static final ObservationSpec SPEC = new ObservationSpec(
            List.of(new Channel("drawer", 1, "1"), new Channel("blue", 1, "1"), new Channel("red", 1, "1")));

    private static final int OPEN = 0;
    private static final int CLOSE = 1;
    private static final int PICK = 2;
    private static final int INTO_DRAWER = 4;
    private static final int ONTO_COUNTER = 6;

    /** Checks that the hand holds one cube at most. */
    public SymbolicDesk {
        if (blue == Spot.HAND && red == Spot.HAND) {
            throw new IllegalArgumentException("the hand holds one cube at most");
        }
    }

    /** @return drawer closed, both cubes on the table */
    public static SymbolicDesk closed() {
        return new SymbolicDesk(false, Spot.TABLE, Spot.TABLE);
    }

    /**
     * @param name of one of the eight skills
     * @return the skill
     */
    public static Skill skill(String name) {
        return SKILLS.get(SKILLS.indexOf(new Skill(name)));
    }

    /**
     * @param skill index in catalogue order
     * @return its value here: {@link #DONE}, {@link #DOABLE} or {@link #IMPOSSIBLE}
     */
    public float value(int skill) {
        if (isDone(skill)) {
            return DONE;
        }
        return isDoable(skill) ? DOABLE : IMPOSSIBLE;
    }

    /**
     * @param skill index in catalogue order
     * @return the state after it, the same when it is impossible or done
     */
    public SymbolicDesk after(int skill) {
        if (isDone(skill) || !isDoable(skill)) {
            return this;
        }
        return switch (skill) {
            case OPEN, CLOSE -> new SymbolicDesk(skill == OPEN, blue, red);
            case PICK, PICK + 1 -> moved(skill - PICK, Spot.HAND);
            case INTO_DRAWER, INTO_DRAWER + 1 -> moved(skill - INTO_DRAWER, Spot.DRAWER);
            default -> moved(skill - ONTO_COUNTER, Spot.COUNTER);
        };
    }

    /** @return Z [8] of this state */
    public Embedding embedding() {
        float[] values = new float[SKILLS.size()];
        for (int skill = 0; skill < values.length; skill++) {
            values[skill] = value(skill);
        }
        return Embedding.of(SKILLS, values);
    }

    /**
     * @param embeddings [n, 8] that came from {@link #embedding()}
     * @param row which of them
     * @return the state that it belongs to
     */
    public static SymbolicDesk decode(float[] embeddings, int row) {
        int offset = row * SKILLS.size();
        return new SymbolicDesk(
                done(embeddings[offset + OPEN]), decodeCube(embeddings, offset), decodeCube(embeddings, offset + 1));
    }

    /** @return what a perfect sensor sees */
    public Observation observation() {
        return Observation.of(SPEC, new float[] {drawerOpen ? 1 : 0, blue.ordinal(), red.ordinal()});
    }

    /**
     * @param values [n, 3] of observations, each off by less than 0.5
     * @param row which of them
     * @return the state that was observed
     */
    public static SymbolicDesk observed(float[] values, int row) {
        int offset = row * SPEC.size();
        Spot[] spots = Spot.values();
        return new SymbolicDesk(
                values[offset] > 0.5f, spots[Math.round(values[offset + 1])], spots[Math.round(values[offset + 2])]);
    }

    private boolean isDone(int skill) {
        return switch (skill) {
            case OPEN -> drawerOpen;
            case CLOSE -> !drawerOpen;
            case PICK, PICK + 1 -> spot(skill - PICK) == Spot.HAND;
            case INTO_DRAWER, INTO_DRAWER + 1 -> spot(skill - INTO_DRAWER) == Spot.DRAWER;
            default -> spot(skill - ONTO_COUNTER) == Spot.COUNTER;
        };
    }

    private boolean isDoable(int skill) {
        boolean handEmpty = blue != Spot.HAND && red != Spot.HAND;
        return switch (skill) {
            case OPEN, CLOSE -> handEmpty;
            case PICK, PICK + 1 -> handEmpty && (spot(skill - PICK) != Spot.DRAWER || drawerOpen);
            case INTO_DRAWER, INTO_DRAWER + 1 -> spot(skill - INTO_DRAWER) == Spot.HAND && drawerOpen;
            default -> spot(skill - ONTO_COUNTER) == Spot.HAND;
        };
    }

    private Spot spot(int cube) {
        return cube == 0 ? blue : red;
    }

    private SymbolicDesk moved(int cube, Spot spot) {
        return cube == 0 ? new SymbolicDesk(drawerOpen, spot, red) : new SymbolicDesk(drawerOpen, blue, spot);
    }

    private static Spot decodeCube(float[] embeddings, int offset) {
        if (done(embeddings[offset + PICK])) {
            return Spot.HAND;
        }
        if (done(embeddings[offset + INTO_DRAWER])) {
            return Spot.DRAWER;
        }
        return done(embeddings[offset + ONTO_COUNTER]) ? Spot.COUNTER : Spot.TABLE;
    }

    private static boolean done(float value) {
        return value > (DONE + DOABLE) / 2;
    }
}
