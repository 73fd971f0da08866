package org.vfsruntime.sim.maze.skill;

import java.util.Arrays;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/**
 * A sight as one skill sees it: what is target and what is in the way. Colours are gone but for "the target's", so one
 * network serves all of them, and what it learns of one colour holds for the others.
 */
public final class TargetView {
    private static final int PLANES = 6;
    private static final int VERBS = SeenMap.CELLS * PLANES;
    private static final int HAND = VERBS + 4;
    private static final int TOGGLED = HAND + 3;
    private static final int STANDS_OPEN = TOGGLED + 1;
    private static final int KNOWN = STANDS_OPEN + 1;

    /** Numbers of a view. */
    public static final int SIZE = KNOWN + 1;

    private TargetView() {}

    /**
     * @param sight of the agent
     * @param skill whose view it is
     * @param mirrored whether left and right change places
     * @param view receives {@link #SIZE} numbers, each 0 or 1
     * @param offset of the first one
     */
    public static void encode(byte[] sight, MazeSkill skill, boolean mirrored, float[] view, int offset) {
        Arrays.fill(view, offset, offset + SIZE, 0);
        for (int row = 0; row < SeenMap.SIDE; row++) {
            for (int column = 0; column < SeenMap.SIDE; column++) {
                int from = row * SeenMap.SIDE + (mirrored ? SeenMap.SIDE - 1 - column : column);
                cell(sight[from], skill, view, offset, row * SeenMap.SIDE + column);
            }
        }
        byte carried = sight[SeenMap.CARRIED];
        view[offset + VERBS + skill.verb().ordinal()] = 1;
        view[offset + HAND + hand(carried, skill)] = 1;
        view[offset + TOGGLED] = sight[SeenMap.LAST_ACTION] == MazeAction.TOGGLE.ordinal() + 1 ? 1 : 0;
        view[offset + STANDS_OPEN] = isOwnDoorOpenInFront(sight, skill) ? 1 : 0;
    }

    private static void cell(byte code, MazeSkill skill, float[] view, int offset, int at) {
        if (code == CellCode.UNSEEN) {
            return;
        }
        int plane = CellCode.isOpenDoor(code)
                ? 1
                : code == CellCode.WALL ? 2 : code == CellCode.FREE || code == CellCode.GOAL ? 0 : 3;
        view[offset + plane * SeenMap.CELLS + at] = 1;
        if (skill.isTarget(code)) {
            view[offset + 4 * SeenMap.CELLS + at] = 1;
            view[offset + KNOWN] = 1;
        }
        if (code >= CellCode.LOCKED_DOOR) {
            view[offset + 5 * SeenMap.CELLS + at] = 1;
        }
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
