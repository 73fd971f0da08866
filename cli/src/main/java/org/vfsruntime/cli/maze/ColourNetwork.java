package org.vfsruntime.cli.maze;

import org.vfsruntime.networks.training.SetShape;
import org.vfsruntime.networks.training.UnitRoles;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/**
 * A network on Z and the goal for which colours are names: Z in other colours gives the skills' worth in those colours. Six
 * equal parts, one for the skills of each colour, which see of each other only what all of them see; and a part for the
 * skills that have no colour.
 */
final class ColourNetwork {
    private static final int EACH = 32; // hidden units for every colour
    private static final int OTHERS = 32;
    private static final int HIDDEN_LAYERS = 2;

    private ColourNetwork() {}

    static SetShape shape() {
        return SetShape.of(CellCode.COLOURS, skills(2), HIDDEN_LAYERS, EACH, OTHERS, skills(1));
    }

    /** Some numbers for every skill, one list after another. */
    private static UnitRoles skills(int lists) {
        int skills = MazeSkill.ALL.size();
        int[] roles = new int[lists * skills];
        int[] members = new int[roles.length];
        for (int unit = 0; unit < roles.length; unit++) {
            MazeSkill skill = MazeSkill.ALL.get(unit % skills);
            boolean hasColour = skill.target() >= CellCode.KEY;
            roles[unit] = hasColour ? unit - skill.colour() : unit;
            members[unit] = hasColour ? skill.colour() : UnitRoles.NONE;
        }
        return new UnitRoles(roles, members);
    }
}
