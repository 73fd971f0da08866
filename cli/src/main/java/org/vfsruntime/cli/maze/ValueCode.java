package org.vfsruntime.cli.maze;

import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/** Value function space: the code is Z, as log-odds. */
final class ValueCode implements Code {
    @Override
    public String name() {
        return "vfs";
    }

    @Override
    public int size() {
        return MazeSkill.ALL.size();
    }

    /** The value of a skill in other colours is that of the skill in that other colour, exactly. */
    @Override
    public void write(Moment moment, int[] colours, float[] target, int offset) {
        write(moment.logOdds(), colours, target, offset);
    }

    /** Writes numbers of skills to where they belong when colours are changed. */
    static void write(float[] numbers, int[] colours, float[] target, int offset) {
        for (int skill = 0; skill < numbers.length; skill++) {
            target[offset + recoloured(skill, colours)] = numbers[skill];
        }
    }

    /** @return the same skill for another colour */
    static int recoloured(int skill, int[] colours) {
        MazeSkill some = MazeSkill.ALL.get(skill);
        boolean hasColour = some.target() >= CellCode.KEY;
        return hasColour ? skill - some.colour() + colours[some.colour()] : skill;
    }
}
