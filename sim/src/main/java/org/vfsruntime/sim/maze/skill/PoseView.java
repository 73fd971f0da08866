package org.vfsruntime.sim.maze.skill;

import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/**
 * A sight as one skill sees it from every pose on its map: what lies around the pose, turned so that the pose looks up.
 * Colours are gone but for "the target's", so one network serves all skills, and what it learns of one colour, one place
 * or one direction holds for the others. A view is a few ones among zeros; it is given as the list of the ones. Not for
 * use by several threads.
 */
public final class PoseView {
    /** Directions of a pose, relative to the agent: 0 as the agent, 1 to its right, 2 behind, 3 to its left. */
    public static final int HEADINGS = 4;
    /** Poses on a map; a pose is cell · {@link #HEADINGS} + heading. */
    public static final int POSES = SeenMap.CELLS * HEADINGS;
    /** The agent's own pose. */
    public static final int HERE = SeenMap.SELF * HEADINGS;
    /** There is no such pose on the map. */
    public static final int NOWHERE = -1;

    private static final int AHEAD = 6;
    private static final int BEHIND = 1;
    private static final int ASIDE = 3;
    private static final int TAPS = (AHEAD + BEHIND + 1) * (2 * ASIDE + 1);
    private static final int KINDS = 12; // free, wall, goal, thing, three kinds of doors; the same as target
    private static final int TARGET_KINDS = 5;
    private static final int VERBS = TAPS * KINDS;
    private static final int HAND = VERBS + 4;
    private static final int KNOWN = HAND + 3;
    private static final int BEEN_HERE = KNOWN + 1;
    private static final int TOGGLED = BEEN_HERE + 1;
    private static final int STANDS_OPEN = TOGGLED + 1;

    /** Numbers of a view. */
    public static final int SIZE = STANDS_OPEN + 1;
    /** The greatest number of ones in a view. */
    public static final int MOST_ONES = TAPS + 6;

    private static final int MARGIN = AHEAD;
    private static final int PADDED = SeenMap.SIDE + 2 * MARGIN;
    private static final int[] ROWS = {-1, 0, 1, 0};
    private static final int[] COLUMNS = {0, 1, 0, -1};
    private static final int[][] TAP_OFFSETS = tapOffsets();
    private static final int[] NEXT = nextPoses();
    private static final byte[] MIRRORED = mirroredDirections();

    private final byte[] been = new byte[SeenMap.CELLS];
    private final byte[] kinds = new byte[PADDED * PADDED];
    private final int[] context = new int[MOST_ONES - TAPS - 1];
    private int shared;
    private int all;

    private static byte[] mirroredDirections() {
        byte[] mirrored = new byte[1 << HEADINGS];
        for (int directions = 0; directions < mirrored.length; directions++) {
            int sides = (directions >> 3 & 1) << 1 | (directions >> 1 & 1) << 3;
            mirrored[directions] = (byte) (directions & 0b0101 | sides);
        }
        return mirrored;
    }

    private static int[][] tapOffsets() {
        int[][] offsets = new int[HEADINGS][TAPS];
        for (int heading = 0; heading < HEADINGS; heading++) {
            int right = (heading + 1) % HEADINGS;
            int tap = 0;
            for (int ahead = -BEHIND; ahead <= AHEAD; ahead++) {
                for (int aside = -ASIDE; aside <= ASIDE; aside++) {
                    int row = ROWS[heading] * ahead + ROWS[right] * aside;
                    int column = COLUMNS[heading] * ahead + COLUMNS[right] * aside;
                    offsets[heading][tap++] = row * PADDED + column;
                }
            }
        }
        return offsets;
    }

    private static int[] nextPoses() {
        int[] next = new int[POSES * MazeSkill.WALKS];
        for (int pose = 0; pose < POSES; pose++) {
            int cell = pose / HEADINGS;
            int heading = pose % HEADINGS;
            int row = cell / SeenMap.SIDE + ROWS[heading];
            int column = cell % SeenMap.SIDE + COLUMNS[heading];
            boolean isInside = row >= 0 && column >= 0 && row < SeenMap.SIDE && column < SeenMap.SIDE;
            next[pose * MazeSkill.WALKS] = cell * HEADINGS + (heading + 3) % HEADINGS;
            next[pose * MazeSkill.WALKS + 1] = cell * HEADINGS + (heading + 1) % HEADINGS;
            next[pose * MazeSkill.WALKS + 2] = isInside ? (row * SeenMap.SIDE + column) * HEADINGS + heading : NOWHERE;
        }
        return next;
    }

    /**
     * The neighbour of a pose in the direction of a walk: which poses lie side by side, not whether one can go there.
     *
     * @param pose in [0, {@link #POSES})
     * @param choice 0 turn left, 1 turn right, 2 forward
     * @return the neighbour, {@link #NOWHERE} beyond the map
     */
    public static int neighbour(int pose, int choice) {
        return NEXT[pose * MazeSkill.WALKS + choice];
    }

    /**
     * Looks at another sight.
     *
     * @param sight of the agent
     * @param skill whose view it is
     * @param mirrored whether left and right change places
     */
    public void look(byte[] sight, MazeSkill skill, boolean mirrored) {
        byte[] kindOf = kindsFor(skill);
        boolean isKnown = false;
        for (int row = 0; row < SeenMap.SIDE; row++) {
            int to = (row + MARGIN) * PADDED + MARGIN;
            for (int column = 0; column < SeenMap.SIDE; column++) {
                int from = row * SeenMap.SIDE + (mirrored ? SeenMap.SIDE - 1 - column : column);
                byte kind = kindOf[sight[from]];
                isKnown |= kind > KINDS - TARGET_KINDS;
                kinds[to + column] = kind;
                byte directions = sight[SeenMap.BEEN + from];
                been[row * SeenMap.SIDE + column] = mirrored ? MIRRORED[directions] : directions;
            }
        }
        shared = 0;
        context[shared++] = VERBS + skill.verb().ordinal();
        context[shared++] = HAND + hand(sight[SeenMap.CARRIED], skill);
        if (isKnown) {
            context[shared++] = KNOWN;
        }
        all = shared;
        if (sight[SeenMap.LAST_ACTION] == MazeAction.TOGGLE.ordinal() + 1) {
            context[all++] = TOGGLED;
        }
        if (isOwnDoorOpenInFront(sight, skill)) {
            context[all++] = STANDS_OPEN;
        }
    }

    private static byte[] kindsFor(MazeSkill skill) {
        byte[] kinds = new byte[CellCode.END];
        for (byte code = 0; code < CellCode.END; code++) {
            kinds[code] = kind(code, skill.isTarget(code));
        }
        return kinds;
    }

    /** 0 for never seen. */
    private static byte kind(byte code, boolean isTarget) {
        if (code < CellCode.GOAL) {
            return code;
        }
        int object = code == CellCode.GOAL
                ? 0
                : code < CellCode.OPEN_DOOR ? 1 : 2 + (code - CellCode.OPEN_DOOR) / CellCode.COLOURS;
        return (byte) (CellCode.GOAL + object + (isTarget ? TARGET_KINDS : 0));
    }

    /** @return whether the pose's own cell has been seen */
    public boolean isSeen(int pose) {
        return kinds[centre(pose)] != CellCode.UNSEEN;
    }

    private static int centre(int pose) {
        int cell = pose / HEADINGS;
        return (cell / SeenMap.SIDE + MARGIN) * PADDED + cell % SeenMap.SIDE + MARGIN;
    }

    /**
     * The view from a pose.
     *
     * @param pose in [0, {@link #POSES})
     * @param ones receives which numbers of the view are one; of length {@link #MOST_ONES} or more
     * @return how many
     */
    public int ones(int pose, int[] ones) {
        int centre = centre(pose);
        int[] offsets = TAP_OFFSETS[pose % HEADINGS];
        int count = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            int kind = kinds[centre + offsets[tap]];
            if (kind != CellCode.UNSEEN) {
                ones[count++] = tap * KINDS + kind - 1;
            }
        }
        int parts = pose == HERE ? all : shared;
        System.arraycopy(context, 0, ones, count, parts);
        count += parts;
        if ((been[pose / HEADINGS] >> pose % HEADINGS & 1) != 0) {
            ones[count++] = BEEN_HERE;
        }
        return count;
    }

    /**
     * Skills of one sight whose targets are out of sight mostly look at the same view.
     *
     * @param codes which codes the sight's cells hold, see {@link #codes}
     * @return equal for skills whose views of the sight are equal; -1 when the target is in sight
     */
    public static int sharedView(byte[] sight, boolean[] codes, MazeSkill skill) {
        for (byte code : skill.targets()) {
            if (codes[code]) {
                return -1;
            }
        }
        int open = isOwnDoorOpenInFront(sight, skill) ? 1 : 0;
        return (skill.verb().ordinal() * 3 + hand(sight[SeenMap.CARRIED], skill)) * 2 + open;
    }

    /** @return for each code whether a cell of the sight holds it */
    public static boolean[] codes(byte[] sight) {
        boolean[] codes = new boolean[CellCode.END];
        for (int i = 0; i < SeenMap.CELLS; i++) {
            codes[sight[i]] = true;
        }
        return codes;
    }

    private static boolean isOwnDoorOpenInFront(byte[] sight, MazeSkill skill) {
        return skill.target() == CellCode.OPEN_DOOR && sight[SeenMap.FRONT] == CellCode.OPEN_DOOR + skill.colour();
    }

    /** @return 0 an empty hand, 1 what the skill needs or wants, 2 something else */
    private static int hand(byte carried, MazeSkill skill) {
        if (carried == CellCode.FREE) {
            return 0;
        }
        if (skill.target() == CellCode.UNSEEN || skill.target() == CellCode.GOAL) {
            return 2;
        }
        byte wanted = skill.verb() == Verb.OPEN ? CellCode.KEY : skill.target();
        return carried == wanted + skill.colour() ? 1 : 2;
    }

    /** @return the choice seen in a mirror: left for right */
    public static int mirrored(int choice) {
        return choice < 2 ? 1 - choice : choice;
    }
}
